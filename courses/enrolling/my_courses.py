"""A worker's courses in the order that matters to the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from courses.models import Enrolment
from courses.states import Seat
from courses.taken import entries
from staff.models import CourseElsewhere
from vouchers.models import PaperCourse


def my_courses(
    seats: Iterable[Enrolment],
    papers: Iterable[PaperCourse],
    on: date,
    elsewhere: Iterable[CourseElsewhere] = (),
) -> dict[str, Sequence[Any]]:
    """As they stand on a day: a course runs on its first and on its last day.

    cancelled: with their groups, of days that are not over. coming: nearest first. running: now. waiting: ended, the
    operator has not closed the group. passed, of paper vouchers and elsewhere too, and not_finished: latest first.
    """
    everything = sorted(seats, key=lambda seat: (seat.starts_on, seat.pk))
    active = [seat for seat in everything if seat.seat == Seat.ACTIVE]
    by_end = {state: [seat for seat in reversed(everything) if seat.seat == state] for state in Seat}
    cancelled = [seat for seat in everything if seat.lost_with_group and seat.ends_on >= on]
    return {
        "cancelled": cancelled,
        "coming": [seat for seat in active if seat.starts_on > on],
        "running": [seat for seat in active if seat.starts_on <= on <= seat.ends_on],
        "waiting": [seat for seat in active if seat.ends_on < on],
        "passed": entries(by_end[Seat.FINISHED], papers, elsewhere),
        "not_finished": by_end[Seat.NOT_FINISHED],
        "released": [seat for seat in by_end[Seat.RELEASED] if seat not in cancelled],
    }
