"""A worker's courses in the order that matters to the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from courses.models import Enrolment
from courses.states import Seat


@dataclass(frozen=True)
class Shelf:
    """coming: nearest first. running: now. waiting: ended, the operator has not closed the group. past: latest first."""

    coming: tuple[Enrolment, ...]
    running: tuple[Enrolment, ...]
    waiting: tuple[Enrolment, ...]
    past: tuple[Enrolment, ...]
    released: tuple[Enrolment, ...]

    @classmethod
    def of(cls, seats: Iterable[Enrolment], on: date) -> Shelf:
        everything = sorted(seats, key=lambda seat: (seat.starts_on, seat.pk))
        active = [seat for seat in everything if seat.seat == Seat.ACTIVE]
        ended = [seat for seat in everything if seat.seat in {Seat.FINISHED, Seat.NOT_FINISHED}]
        released = [seat for seat in everything if seat.seat == Seat.RELEASED]
        return cls(
            coming=tuple(seat for seat in active if seat.starts_on > on),
            running=tuple(seat for seat in active if seat.starts_on <= on <= seat.ends_on),
            waiting=tuple(seat for seat in active if seat.ends_on < on),
            past=tuple(reversed(ended)),
            released=tuple(reversed(released)),
        )

    @property
    def is_empty(self) -> bool:
        return not (self.coming or self.running or self.waiting or self.past or self.released)
