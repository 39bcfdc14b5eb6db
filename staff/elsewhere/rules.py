"""May a course from another place be told of, confirmed, rejected or struck out? (R20)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lib.dates import add_years
from lib.reasons import Reason
from staff.elsewhere import reasons
from staff.states import Change

# Nobody takes a course of teachers earlier.
YOUNGEST = 16


def may_be(starts_on: date, ends_on: date, issued_on: date, born: date, today: date) -> Iterator[Reason]:
    """Could there have been such a course of a person born then? All days are included (R20)."""
    if issued_on > today:
        yield reasons.course_ahead(issued_on)
    elif starts_on < add_years(born, YOUNGEST):
        yield reasons.course_long_ago(starts_on)
    if not starts_on <= ends_on <= issued_on:
        yield reasons.course_turned_round()


def may_decide(state: Change, decided_on: date | None, *, own: bool) -> list[Reason]:
    """May it be answered? Once, and nobody answers the own (R20)."""
    if state != Change.PENDING:
        return [reasons.course_decided_already(state, decided_on)]
    return [reasons.own_course()] if own else []
