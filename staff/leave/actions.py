"""A leave is recorded, its days change, it is cancelled; the employment stays (R8)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import SAMARA, format_date, now
from lib.readers import For
from lib.reasons import refuse_if
from staff import letters
from staff.facts import post
from staff.leave import facts, reasons, rules
from staff.models import Employment, LeavePeriod
from staff.scopes import OWN, hold_place
from staff.states import Leave


@action(
    For("Вам записан отпуск: {leaveperiod}", responsible="Работнику записан отпуск: {leaveperiod}"), scope=OWN
)
def give_leave(
    employment: Employment, kind: Leave, *, begins_on: date, ends_on: date, by: Any, why: str = ""
) -> LeavePeriod:
    """The worker is on leave on these days, both included, and keeps the employment (R8). Raises Refused."""
    place = hold_place(employment)
    asked = {"kind": kind, "begins_on": begins_on, "ends_on": ends_on}
    if done := LeavePeriod.objects.standing().filter(employment=place, **asked).first():
        return done
    refuse_if(rules.may_take(post(place), begins_on, ends_on, facts.standing(place)))
    leave = LeavePeriod.objects.create(employment=place, recorded_by=by, **asked)
    _tell(leave, "Отпуск записан")
    return leave


@action("Изменены даты отпуска: {leaveperiod}", scope=OWN)
def change_leave(
    leave: LeavePeriod, *, begins_on: date, ends_on: date, by: Any, why: str = ""
) -> LeavePeriod:
    """The leave begins or ends on another day, ahead of time or later (R8). Raises Refused."""
    leave = _held(leave)
    if (leave.begins_on, leave.ends_on) == (begins_on, ends_on):
        return leave
    refuse_if(_cancelled(leave))
    place = leave.employment
    others = facts.standing(place, without=leave)
    refuse_if(rules.may_take(post(place), begins_on, ends_on, others, facts.dates(leave)))
    leave.begins_on, leave.ends_on = begins_on, ends_on
    leave.save(update_fields=["begins_on", "ends_on"])
    _tell(leave, "Даты отпуска изменены")
    return leave


@action("Отменён отпуск: {leaveperiod}", scope=OWN)
def cancel_leave(leave: LeavePeriod, *, by: Any, why: str) -> LeavePeriod:
    """The leave was a mistake or does not take place; its record stays, with the reason (R8). Raises Refused."""
    leave = _held(leave)
    if leave.cancelled_at:
        return leave
    refuse_if([] if why.strip() else [reasons.say_why_cancelled()])
    leave.cancelled_at, leave.cancelled_by, leave.cancelled_why = now(), by, why.strip()
    leave.save(update_fields=["cancelled_at", "cancelled_by", "cancelled_why"])
    _tell(leave, "Отпуск отменён")
    return leave


def _held(leave: LeavePeriod) -> LeavePeriod:
    place = hold_place(leave.employment)
    taken = LeavePeriod.objects.get(pk=leave.pk)
    taken.employment = place
    return taken


def _cancelled(leave: LeavePeriod) -> list[Any]:
    at = leave.cancelled_at
    return [reasons.leave_cancelled_already(at.astimezone(SAMARA).date())] if at else []


def _tell(leave: LeavePeriod, title: str) -> None:
    rows = [("Отпуск", Leave(leave.kind).label), ("Первый день", format_date(leave.begins_on))]
    rows += [("Последний день", format_date(leave.ends_on))] if leave.ends_on else []
    rows += [("Почему", leave.cancelled_why)] if leave.cancelled_at else []
    letters.work_changed(leave.employment, title, rows, letters.LEAVE_KEEPS)
