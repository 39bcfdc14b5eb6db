"""May a leave have these days? (R8)"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lib.dates import add_years
from lib.reasons import Reason
from staff.known import LeaveDates, Post
from staff.leave import reasons
from staff.states import Work
from staff.studies import Seat

# The longest that either leave lasts; a later last day is a mistyped year.
YEARS = 3


def last_possible(begins_on: date) -> date:
    """The last day of the longest leave that begins that day (R8)."""
    return add_years(begins_on, YEARS) - timedelta(days=1)


def may_take(
    post: Post,
    begins_on: date,
    ends_on: date,
    others: Sequence[LeaveDates],
    recorded: LeaveDates | None = None,
) -> list[Reason]:
    """May the worker of this post be on leave on these days, both included? (R8)

    others: the leaves that stand on this employment, without the one that is being changed. recorded: that one, as it
    is; its first day may lie before this work, where a transfer brought it.
    """
    if post.work != Work.CURRENT:
        return [reasons.no_leave_without_work()]
    if ends_on < begins_on:
        return [reasons.leave_turned_round()]
    found = []
    begins_anew = recorded is None or recorded.begins_on != begins_on
    if begins_anew and post.started_on and begins_on < post.started_on:
        found.append(reasons.leave_before_work(post.started_on))
    if ends_on > last_possible(begins_on):
        found.append(reasons.leave_too_long(last_possible(begins_on)))
    found += [reasons.leave_overlaps(str(other)) for other in others if other.overlaps(begins_on, ends_on)]
    return found


def during(studies: Sequence[Seat], begins_on: date, ends_on: date | None) -> list[Seat]:
    """The courses that have a day within the leave: said before the button, and they stay (R8)."""
    return [
        one for one in studies if one.ends_on >= begins_on and (ends_on is None or one.starts_on <= ends_on)
    ]
