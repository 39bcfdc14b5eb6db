"""When a withdrawn consent is carried out, and what must be over before (R42)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from lib.reasons import Reason
from support.erasing import reasons

# For so many days after the day of the withdrawal nothing is destroyed: the worker may think better of it.
WAIT_DAYS = 10
# The law's term for the operator, from the day of the withdrawal (152-ФЗ, 21.5).
DUE_DAYS = 30


def first_day(asked_on: date) -> date:
    """From which day the operator may destroy the data (R42)."""
    return asked_on + timedelta(days=WAIT_DAYS)


def due_on(asked_on: date) -> date:
    """The last day on which the operator must have done it (R42)."""
    return asked_on + timedelta(days=DUE_DAYS)


def kept_until(left_on: date, kept_days: int) -> date:
    """The last day of storage of who works nowhere. left_on: the last day that the system knows of the person (R42)."""
    return left_on + timedelta(days=kept_days)


def may_destroy(
    stops: Iterable[Reason], asked_on: date | None, left_on: date, kept_days: int, on: date
) -> list[Reason]:
    """Everything at once. stops: what of the person is not over; asked_on: the day of the withdrawal that stands;
    without one the term of storage has to be over (R42)."""
    found = list(stops)
    if asked_on is not None:
        return (
            found
            if on >= first_day(asked_on)
            else [*found, reasons.may_think_better(asked_on, first_day(asked_on))]
        )
    until = kept_until(left_on, kept_days)
    return found if on > until else [*found, reasons.still_kept(until, until + timedelta(days=1))]
