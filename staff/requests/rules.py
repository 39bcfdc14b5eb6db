"""May a request about a place of work be asked or answered? (R8, R11)"""

from __future__ import annotations

from datetime import date

from lib.reasons import Reason
from staff.known import LeaveDates
from staff.requests import reasons
from staff.states import Change


def may_decide(state: Change, decided_on: date | None, *, own: bool) -> list[Reason]:
    """May the request be answered? Once, and nobody answers the own (R11)."""
    if state != Change.PENDING:
        return [reasons.request_decided_already(state, decided_on)]
    return [reasons.own_request()] if own else []


def may_change(leave: LeaveDates, cancelled: bool, begins_on: date, ends_on: date) -> list[Reason]:
    """May this leave have these days instead of its own? (R8)"""
    if cancelled:
        return [reasons.leave_is_cancelled(str(leave))]
    if (leave.begins_on, leave.ends_on) == (begins_on, ends_on):
        return [reasons.same_days(str(leave))]
    return []
