"""What a request about a place of work says, and why it could not be carried out (R8, R17)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lib.dates import format_date, today
from lib.reasons import Reason
from staff.leave.facts import dates
from staff.leave.rules import may_take
from staff.models import LeavePeriod, WorkRequest
from staff.positions import rules as positions
from staff.positions.known import Job
from staff.requests.rules import may_change
from staff.states import Asked, Leave
from ui.history import Change

NAMES = ("position", "leave", "changed_leave", "begins_on", "ends_on")


def values(request: WorkRequest) -> dict[str, Any]:
    """What was asked for, by the names of the form's fields (R11)."""
    return {name: getattr(request, name) for name in NAMES}


def against(kind: Asked, job: Job, asked: Mapping[str, Any], ahead: bool = False) -> list[Reason]:
    """Why this cannot be done about this job today; asks nothing of the database (R8, R17).

    asked: by the names of `NAMES`. ahead: it is only asked for, and a position may begin on a day to come.
    """
    if kind == Asked.MARK:
        return positions.may_mark(job, today())
    begins_on = _day(asked["begins_on"])
    if kind == Asked.LEAVE:
        return may_take(job.post, begins_on, _day(asked["ends_on"]), job.leaves)
    if kind == Asked.DAYS:
        return _against_days(job, asked["changed_leave"], begins_on, _day(asked["ends_on"]))
    on = max(today(), begins_on) if ahead else today()
    may = positions.may_assign if kind == Asked.POSITION else positions.may_add
    return may(job, asked["position"].pk, asked["position"].name, begins_on, on)


def _against_days(job: Job, changed: LeavePeriod, begins_on: date, ends_on: date) -> list[Reason]:
    recorded = dates(changed)
    others = [leave for leave in job.leaves if leave.leave_id != changed.pk]
    gone = may_change(recorded, changed.cancelled_at is not None, begins_on, ends_on)
    return gone or may_take(job.post, begins_on, ends_on, others, recorded)


def _day(value: date | None) -> date:
    if value is None:
        raise ValueError("a request of this kind names a day")
    return value


def sides(request: WorkRequest, job: Job) -> list[Change]:
    """Old and new side by side, in words; old is empty where nothing is replaced, and once the request is answered:
    what was there then is told by the history (R11)."""
    kind, position = request.asks, request.employment.position.name
    waits = request.decided_at is None
    if kind == Asked.LEAVE:
        return [Change(Leave(request.leave).label, "", _days(request))]
    if kind == Asked.DAYS and request.changed_leave:
        was = _days(request.changed_leave) if waits else ""
        return [Change(Leave(request.changed_leave.kind).label, was, _days(request))]
    if kind == Asked.MARK:
        was = job.marked.position if waits and job.marked else ""
        return [Change(kind.label, was if was != position else "", position)]
    was = position if waits and kind == Asked.POSITION else ""
    since = Change("С какого дня", "", format_date(_day(request.begins_on)))
    return [Change("Должность" if was else kind.label, was, str(request.position)), since]


def _days(leave: WorkRequest | LeavePeriod) -> str:
    until = format_date(leave.ends_on) if leave.ends_on else "срок не указан"
    return f"{format_date(_day(leave.begins_on))} – {until}"
