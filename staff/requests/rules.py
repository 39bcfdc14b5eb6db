"""May a request about a place of work be asked or answered? (R8, R11)"""

from __future__ import annotations

from datetime import date

from lib.reasons import Reason
from staff.known import LeaveDates
from staff.requests import reasons
from staff.states import Change


def may_decide(state: Change, decided_on: date | None, user: int | None, by: int | None) -> list[Reason]:
    """May this user answer the request? Once, and nobody the own (R11). user: the worker's account."""
    if state != Change.PENDING:
        return [reasons.request_decided_already(state, decided_on)]
    return [reasons.own_request()] if by is not None and by == user else []


def may_change(leave: LeaveDates, cancelled: bool, begins_on: date, ends_on: date) -> list[Reason]:
    """May this leave have these days instead of its own? (R8)"""
    if cancelled:
        return [reasons.leave_is_cancelled(str(leave))]
    if (leave.begins_on, leave.ends_on) == (begins_on, ends_on):
        return [reasons.same_days(str(leave))]
    return []
