"""What a request about a place of work says, and why it could not be carried out (R8, R17)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lib.dates import format_date, today
from lib.reasons import Reason
from staff.facts import post
from staff.leave.facts import dates, standing
from staff.leave.rules import may_take
from staff.models import Employment, LeavePeriod, WorkRequest
from staff.positions import facts as positions
from staff.requests.rules import may_return
from staff.states import Asked, Leave
from ui.history import Change

NAMES = ("position", "leave", "begins_on", "ends_on")


def values(request: WorkRequest) -> dict[str, Any]:
    """What was asked for, by the names of the form's fields (R11)."""
    return {name: getattr(request, name) for name in NAMES}


def leave_now(place: Employment) -> LeavePeriod | None:
    """The leave that is under way today (R8)."""
    return LeavePeriod.objects.on(today()).filter(employment=place).first()


def against(kind: Asked, place: Employment, asked: Mapping[str, Any], ahead: bool = False) -> list[Reason]:
    """Why this cannot be done at this place of work now (R8, R17).

    asked: by the names of `NAMES`. ahead: it is only asked for, and a position may begin on a day to come.
    """
    begins_on, ends_on = asked.get("begins_on"), asked.get("ends_on")
    day = max(today(), begins_on or today()) if ahead else today()
    if kind == Asked.LEAVE:
        return may_take(post(place), _day(begins_on), _day(ends_on), standing(place))
    if kind == Asked.RETURN:
        leave = leave_now(place)
        early = may_return(dates(leave) if leave else None, _day(ends_on))
        if early or leave is None:
            return early
        return may_take(post(place), leave.begins_on, _day(ends_on), standing(place, without=leave))
    if kind == Asked.POSITION:
        return positions.against_position(place, asked["position"], _day(begins_on), day)
    if kind == Asked.SECOND:
        return positions.against_second(place, asked["position"], _day(begins_on), day)
    return positions.against_mark(place)


def _day(value: date | None) -> date:
    if value is None:
        raise ValueError("a request of this kind names a day")
    return value


def sides(request: WorkRequest) -> list[Change]:
    """Old and new side by side, in words; old is empty where nothing is replaced (R11)."""
    place, kind = request.employment, request.asks
    since = [Change("С какого дня", "", format_date(request.begins_on))] if request.begins_on else []
    if kind == Asked.LEAVE:
        until = format_date(request.ends_on) if request.ends_on else ""
        return [Change(Leave(request.leave).label, "", f"{since[0].new} – {until}")]
    if kind == Asked.RETURN:
        leave = leave_now(place)
        was = format_date(leave.ends_on) if leave and leave.ends_on else ""
        return [Change("Последний день отпуска", was, format_date(_day(request.ends_on)))]
    if kind == Asked.MARK:
        marked = request.worker.training_employment()
        was = marked.position.name if marked and marked.pk != place.pk else ""
        return [Change(kind.label, was, place.position.name)]
    was = place.position.name if kind == Asked.POSITION else ""
    return [Change("Должность" if was else kind.label, was, str(request.position)), *since]
