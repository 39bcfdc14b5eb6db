"""May a request about a place of work be answered? (R11)"""

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


def may_return(leave: LeaveDates | None, ends_on: date) -> list[Reason]:
    """May this leave, the one under way, end that day, ahead of time? (R8)"""
    if leave is None:
        return [reasons.no_leave_to_end()]
    if leave.ends_on and ends_on >= leave.ends_on:
        return [reasons.not_earlier(leave.ends_on)]
    return []
