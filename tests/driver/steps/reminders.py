"""What beat reminds people of (R7, R26, R28, R34)."""

from __future__ import annotations

from typing import Any

from courses.reminding.actions import remind_of_end, remind_of_next
from courses.reminding.facts import TERMS
from home.digest.actions import send_digests
from staff.reminding.actions import remind_of_waiting
from tests.driver.world import World
from vouchers.planning.actions import remind_of_proposals

FEW = 5


def ends(w: World) -> Any:
    remind_of_end(w.dice.choice(list(TERMS)), FEW, by=None)
    return True


def again(w: World) -> Any:
    remind_of_next(w.day(before=3, after=3), 0, FEW, by=None)
    return True


def waiting(w: World) -> Any:
    remind_of_waiting(0, FEW, by=None)
    return True


def digests(w: World) -> Any:
    send_digests(0, FEW, by=None)
    return True


def proposals(w: World) -> Any:
    remind_of_proposals(0, FEW, by=None)
    return True


STEPS = {
    "vouchers.planning.actions.remind_of_proposals": proposals,
    "courses.reminding.actions.remind_of_end": ends,
    "courses.reminding.actions.remind_of_next": again,
    "staff.reminding.actions.remind_of_waiting": waiting,
    "home.digest.actions.send_digests": digests,
}
