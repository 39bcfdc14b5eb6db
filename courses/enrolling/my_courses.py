"""A worker's courses in the order that matters to the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from courses.models import Enrolment
from courses.states import Seat
from vouchers.models import PaperCourse
from vouchers.states import BlockState, Medium


@dataclass(frozen=True)
class Entry:
    """One course of the history: a seat in a group, or what was copied from a paper voucher (R19, R31)."""

    starts_on: date
    seat: Enrolment | None = None
    paper: PaperCourse | None = None

    @property
    def state(self) -> Seat | BlockState:
        if self.seat:
            return self.seat.seat
        on_paper = self.paper and not self.paper.kept_as and self.paper.block.voucher.medium == Medium.PAPER
        return BlockState.ON_PAPER if on_paper else Seat.FINISHED


def entries(seats: Iterable[Enrolment], papers: Iterable[PaperCourse]) -> list[Entry]:
    """Of all sources, latest first."""
    found = [Entry(seat.starts_on, seat=seat) for seat in seats]
    found += [Entry(paper.starts_on, paper=paper) for paper in papers]
    return sorted(found, key=lambda entry: entry.starts_on, reverse=True)


def my_courses(
    seats: Iterable[Enrolment], papers: Iterable[PaperCourse], on: date
) -> dict[str, Sequence[Any]]:
    """As they stand on a day: a course runs on its first and on its last day.

    coming: nearest first. running: now. waiting: ended, the operator has not closed the group. passed, of paper
    vouchers too, and not_finished: latest first.
    """
    everything = sorted(seats, key=lambda seat: (seat.starts_on, seat.pk))
    active = [seat for seat in everything if seat.seat == Seat.ACTIVE]
    by_end = {state: [seat for seat in reversed(everything) if seat.seat == state] for state in Seat}
    return {
        "coming": [seat for seat in active if seat.starts_on > on],
        "running": [seat for seat in active if seat.starts_on <= on <= seat.ends_on],
        "waiting": [seat for seat in active if seat.ends_on < on],
        "passed": entries(by_end[Seat.FINISHED], papers),
        "not_finished": by_end[Seat.NOT_FINISHED],
        "released": by_end[Seat.RELEASED],
    }
