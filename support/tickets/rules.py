"""May a ticket be written, may its author add to it? (R39)"""

from __future__ import annotations

from datetime import date, timedelta

from lib.reasons import Reason
from support.states import Progress
from support.tickets import reasons

# A day; nobody's work needs more, and a program that has lost its way writes hundreds.
MOST = 20


def may_write(written_today: int, today: date) -> list[Reason]:
    """So many in a day from one account (R39)."""
    if written_today < MOST:
        return []
    return [reasons.enough_for_today(written_today, today + timedelta(days=1))]


def may_be_right(type_id: int, right_type_id: int, name: str) -> list[Reason]:
    """The type that is asked for is another one than now (R24)."""
    return [reasons.type_is_right(name)] if type_id == right_type_id else []


def may_add(progress: Progress, number: int) -> list[Reason]:
    """An answered ticket goes back to work; a closed one stays closed (R39)."""
    return [reasons.ticket_closed(number)] if progress == Progress.CLOSED else []
