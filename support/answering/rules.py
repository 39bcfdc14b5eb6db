"""May a ticket be taken, answered, closed, brought back? (R39)"""

from __future__ import annotations

from lib.reasons import Reason
from support.answering import reasons
from support.states import Progress
from support.tickets.reasons import ticket_closed


def may_take(
    progress: Progress, number: int, *, has: int | None, seen: int | None, name: str
) -> list[Reason]:
    """By whoever has seen in whose hands it is (R39). has, seen: whose account it is now, and was on the page."""
    if progress == Progress.CLOSED:
        return [ticket_closed(number)]
    return [reasons.taken_meanwhile(name)] if has != seen and has is not None else []


def may_answer(progress: Progress, number: int, *, last: int, seen: int) -> list[Reason]:
    """To what has been read (R39). last, seen: the last message, and the last that stood on the page."""
    if progress == Progress.CLOSED:
        return [ticket_closed(number)]
    return [reasons.message_since()] if last != seen else []


def may_close(progress: Progress, number: int) -> list[Reason]:
    """Once (R39)."""
    return [reasons.closed_already(number)] if progress == Progress.CLOSED else []


def may_bring_back(progress: Progress, number: int) -> list[Reason]:
    """What was answered or closed (R39)."""
    return [] if progress in {Progress.ANSWERED, Progress.CLOSED} else [reasons.not_ended(number)]


def may_sort_out(progress: Progress, number: int, *, tied: bool, read_by_author: bool) -> list[Reason]:
    """Another subject, or whom it is about (R39). tied: a worker was named; read_by_author: in whose cabinet the ticket
    stands, where another person's name is not shown (R44)."""
    if progress == Progress.CLOSED:
        return [reasons.closed_already(number)]
    return [reasons.author_reads_it()] if tied and read_by_author else []
