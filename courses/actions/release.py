from __future__ import annotations

from typing import Any

from courses import facts, letters, reasons, rules
from courses.models import Enrolment
from courses.states import Seat
from lib.actions import action
from lib.dates import now, today
from lib.holding import hold
from lib.reasons import Reason, refuse_if
from staff.scopes import OWN


@action(scope=OWN)
def release(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    """«Удалить» from a group, by the Responsible or by the worker: seat and block are free again (R37).

    Before the group's first day only, and where the registration named time and place. Raises Refused.
    """
    enrolment = _held(enrolment)
    if enrolment.state == Seat.RELEASED:
        return enrolment
    refuse_if([*rules.may_release(facts.offer(enrolment.group), today()), *_without_why(why)])
    return _release(enrolment, by=by, why=why)


@action(scope=OWN)
def release_by_operator(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    """The operator's way where R37 sends people to him: at any time until the group is closed. Raises Refused."""
    enrolment = _held(enrolment)
    if enrolment.state == Seat.RELEASED:
        return enrolment
    closed = [] if enrolment.state == Seat.ACTIVE else [reasons.release_after_close()]
    refuse_if([*closed, *_without_why(why)])
    return _release(enrolment, by=by, why=why)


def _held(enrolment: Enrolment) -> Enrolment:
    """Whoever touches a seat holds its worker: enrolling, releasing and closing never cross."""
    hold(enrolment.worker)
    return Enrolment.objects.with_details().get(pk=enrolment.pk)


def _release(enrolment: Enrolment, *, by: Any, why: str) -> Enrolment:
    enrolment.state, enrolment.released_at = Seat.RELEASED, now()
    enrolment.released_by, enrolment.release_reason = by, why.strip()
    enrolment.save(update_fields=["state", "released_at", "released_by", "release_reason"])
    letters.released(enrolment)
    return enrolment


def _without_why(why: str) -> list[Reason]:
    return [] if why.strip() else [reasons.say_why()]
