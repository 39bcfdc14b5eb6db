"""What must be known to judge an enrolment; `facts` fills it in, and nothing here asks the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as clock
from functools import cached_property
from typing import Any, NamedTuple

import vouchers.known
from courses.states import Form, Funding
from lib.dates import format_date, format_opening
from vouchers.known import Block
from vouchers.states import BlockKind


@dataclass(frozen=True)
class ActiveSeat:
    """A seat that was not released (R18), what it takes of a voucher, and may the person still give it up (R37)."""

    enrolment_id: int
    group_id: int
    title: str
    position_id: int
    position: str
    starts_on: date
    ends_on: date
    block_id: int | None = None
    place_named: bool = True
    programme_id: int = 0
    time: str = ""

    def overlaps(self, position_id: int, group: Offer) -> bool:
        """A day in common with the group, which would be for another position; both ends included (R18)."""
        return (
            self.position_id != position_id
            and self.starts_on <= group.ends_on
            and group.starts_on <= self.ends_on
        )

    def releasable(self, on: date) -> bool:
        """Before the first day, where the registration named time and place (R37)."""
        return self.starts_on > on and self.place_named


class Waits(NamedTuple):
    """A place in a waiting list that is not over (R36).

    until: the last moment of an offer, None while none is made. holds: that moment has not passed, the seat is kept.
    """

    entry_id: int
    group_id: int
    until: datetime | None = None
    holds: bool = False


@dataclass(frozen=True)
class Standing(vouchers.known.Standing):
    """One worker as both rooms judge the person: what decides a voucher, and the seats besides.

    awaited: the organizations whose confirmation a workplace waits for (R15). held: the seats that were not released,
    the earliest first. waits: the places in waiting lists that are not over.
    """

    awaited: tuple[str, ...] = ()
    held: tuple[ActiveSeat, ...] = ()
    waits: tuple[Waits, ...] = ()

    @property
    def pedagogical(self) -> bool:
        """By any of the confirmed workplaces (R33)."""
        return any(post.pedagogical for post in self.workplaces)

    @cached_property
    def _seats(self) -> dict[int, ActiveSeat]:
        return {seat.group_id: seat for seat in reversed(self.held)}

    def seat_in(self, group_id: int) -> ActiveSeat | None:
        """The seat that the worker holds in the group already (R36)."""
        return self._seats.get(group_id)

    def waits_in(self, group_id: int) -> Waits | None:
        """The place that the worker has in the group's waiting list (R36)."""
        return next((one for one in self.waits if one.group_id == group_id), None)

    def offered_in(self, group_id: int) -> Waits | None:
        """The same where a seat is kept for the worker: the offer has not run out (R36)."""
        one = self.waits_in(group_id)
        return one if one and one.holds else None


@dataclass(frozen=True)
class Course:
    """A programme: who teaches it, which block it takes, and for which positions it is profile (R30)."""

    programme_id: int
    title: str
    hours: int
    kind: BlockKind
    profile_for: frozenset[int] = frozenset()
    for_all_teachers: bool = False
    on_offer: bool = True
    provider_id: int = 0
    provider: str = ""  # short, as lists say it
    provider_name: str = ""
    price: int | None = None  # ₽, in groups that are not free
    # Known of one group that is looked at, for its letter.
    email: str = ""
    bring: str = ""


WEEK = "пн вт ср чт пт сб вс".split()


class Session(NamedTuple):
    """One meeting of a group: its day, its hours in Samara, where; empty: where the group is taught (R35)."""

    on: date
    begins: str
    ends: str
    place: str = ""

    @property
    def said(self) -> str:
        """«11.01.2027, пн, 9:00–13:00, ауд. 305»."""
        hours = "–".join(at.removeprefix("0") for at in (self.begins, self.ends))
        day = f"{format_date(self.on)}, {WEEK[self.on.weekday()]}, {hours}"
        return f"{day}, {self.place}" if self.place else day


def timetable(kept: Iterable[Mapping[str, Any]], first_day: date) -> tuple[Session, ...]:
    """The sessions of a group as days: kept as so many days after the first one, they move with the group (R35)."""
    return tuple(
        Session(first_day + timedelta(days=one["day"]), one["from"], one["to"], one["place"]) for one in kept
    )


@dataclass(frozen=True)
class Offer:
    """A group as it is announced: all days are included in the periods that they end (R35, R36).

    registration_hour: when the registration opens on its first day, in Samara; None: as the day begins. early: that
    hour had not come when the group was read. timetable: what is known of a group that is looked at alone, as are its
    draft, its contact and what follows.
    """

    group_id: int
    number: str
    course: Course
    funding: Funding
    starts_on: date
    ends_on: date
    registration_from: date
    registration_until: date
    seats: int
    taken: int = 0
    closed: bool = False
    time: str = ""
    place: str = ""
    form: str = Form.THERE
    town: str = ""
    queue: int = 0  # how many wait for a seat that is not offered to them yet
    registration_hour: clock | None = None
    early: bool = False
    draft: bool = False
    cancelled: bool = False
    revision: int = 0
    timetable: tuple[Session, ...] = ()
    contact: str = ""

    @property
    def announced(self) -> tuple[int, str, date, date]:
        """What people choose when they take a seat."""
        return self.course.programme_id, self.funding, self.starts_on, self.ends_on

    def opens_later(self, on: date) -> bool:
        """Is the registration still to open? On its first day until its hour (R35)."""
        return on < self.registration_from or self.early

    @property
    def opens(self) -> str:
        """When the registration opens: «01.12.2026 в 10:00»."""
        return format_opening(self.registration_from, self.registration_hour)

    @property
    def left(self) -> int:
        """Seats still free."""
        return max(self.seats - self.taken, 0)

    @property
    def has_time_and_place(self) -> bool:
        """The memo's «с указанием даты, времени, места»: whose seats people give up themselves (R37)."""
        return bool(self.time and self.place)


@dataclass(frozen=True)
class OnOffer:
    """The programmes on offer, whatever groups are open: the measure of «профильных программ нет» (R30)."""

    courses: tuple[Course, ...] = ()
    _fitting: dict[tuple[int, BlockKind], tuple[Course, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _has_own: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def by_id(self) -> dict[int, Course]:
        """By the programme's ID."""
        return {course.programme_id: course for course in self.courses}

    def has_own(self, position_id: int) -> bool:
        """Is any programme on offer profile for the position itself?"""
        if position_id not in self._has_own:
            self._has_own[position_id] = any(position_id in course.profile_for for course in self.courses)
        return self._has_own[position_id]

    def is_profile(self, course: Course, position_id: int) -> bool:
        """Profile for the position; where none is, «для учителей всех категорий» counts (R30)."""
        if self.has_own(position_id):
            return position_id in course.profile_for
        return course.for_all_teachers

    def would_do(self, block: Block, position_id: int) -> Iterator[Course]:
        """Programmes on offer that are profile and that the block could pay for."""
        key = (position_id, block.kind)
        if key not in self._fitting:
            fitting = (c for c in self.courses if c.kind == block.kind and self.is_profile(c, position_id))
            self._fitting[key] = tuple(sorted(fitting, key=lambda course: (course.hours, course.title)))
        return (course for course in self._fitting[key] if course.hours <= block.hours)
