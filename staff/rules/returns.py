"""May «Уволить» or «Перевести» be taken back? (R12, R13)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.reasons import Reason
from staff.reasons import returns as reasons
from staff.reasons import workplace

# A mistake is seen soon; later the person returns by the way of R14.
DAYS_TO_TAKE_BACK = 14


@dataclass(frozen=True)
class Departed:
    """A departure that stands, and what has become of the person since.

    decided_on: the day when it was recorded, which may be later than the last day of work. asked_here: the person
    has asked for the same workplace again. confirmed_by: the organization that has confirmed the person since.
    """

    decided_on: date
    asked_here: bool = False
    confirmed_by: str = ""
    organization: str = ""
    closed_on: date | None = None


def last_day(decided_on: date) -> date:
    """The last day, that day included, on which a departure can be taken back (R12)."""
    return decided_on + timedelta(days=DAYS_TO_TAKE_BACK)


def may_take_back(departed: Departed | None, today: date) -> list[Reason]:
    """None: the employment did not end by a dismissal or a transfer, or was taken back already."""
    if departed is None:
        return [reasons.nothing_to_take_back()]
    if departed.confirmed_by:
        return [reasons.confirmed_since(departed.confirmed_by)]
    late = last_day(departed.decided_on) < today
    closed = departed.closed_on
    return [
        *([reasons.too_late_to_take_back(last_day(departed.decided_on))] if late else []),
        *([reasons.asked_here_again()] if departed.asked_here else []),
        *([workplace.organization_closed(departed.organization, closed)] if closed else []),
    ]
