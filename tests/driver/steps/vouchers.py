"""Vouchers: issued, copied from paper, annulled (R26–R31)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from staff.models import Employment
from tests.driver.world import World
from tests.factories import copied
from vouchers import actions, facts
from vouchers.actions import annul_voucher as annul
from vouchers.kept.actions import move_kept as move
from vouchers.kept.facts import kept
from vouchers.known import Choice
from vouchers.models import Voucher
from vouchers.states import Fate


def _place(w: World) -> Employment | None:
    return w.any_of(Employment.objects.open())


def issue_voucher(w: World) -> Any:
    place = _place(w)
    return place and actions.issue_voucher(place.worker, **w.acting(place.organization))


def record_paper_voucher(w: World) -> Any:
    place = _place(w)
    if place is None:
        return None
    issued_on = w.day(before=1500, after=1)
    taken = {}
    for order in w.dice.sample([1, 2, 3, 4], w.dice.randint(0, 2)):
        begins = issued_on + timedelta(days=w.dice.randint(0, 300))
        taken[order] = copied(
            "Современный урок", 18, begins, begins + timedelta(days=5), profile=w.chance(0.5)
        )
    number = {"number": w.dice.choice(["", "А-17"])}
    who = w.acting(place.organization)
    return actions.record_paper_voucher(place.worker, issued_on=issued_on, taken=taken, **number, **who)


def annul_voucher(w: World) -> Any:
    voucher = w.any_of(Voucher.objects.all())
    if voucher is None:
        return None
    free = [block.id for other in facts.others(voucher) for block in other.free]
    choices = {}
    for use in (one for one in facts.issued(voucher).uses if one.fates):
        fate = w.dice.choice(use.fates if w.chance(0.9) else list(Fate))
        choices[use.key] = Choice(fate, w.dice.choice(free) if fate == Fate.MOVE and free else None)
    return annul(voucher, choices=choices, by=w.operator, why=w.why())


def move_kept(w: World) -> Any:
    voucher = w.any_of(Voucher.objects.exclude(annulled_at=None))
    if voucher is None:
        return None
    free = [block.id for other in facts.others(voucher) for block in other.free]
    to = {pk: w.dice.choice(free) for pk in kept(voucher) if free}
    return move(voucher, to, by=w.operator, why=w.why()) if to else None


STEPS = {
    "vouchers.actions.issue_voucher": issue_voucher,
    "vouchers.actions.record_paper_voucher": record_paper_voucher,
    "vouchers.actions.annul_voucher": annul_voucher,
    "vouchers.kept.actions.move_kept": move_kept,
}
