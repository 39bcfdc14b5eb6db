"""Groups that move, are cancelled, begin soon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from courses.calendar import letters as calendar
from courses.facts import offer
from courses.groups import letters
from courses.known import timetable
from courses.models import StartReminder
from courses.states import Funding, Queue
from tests.letters.variants.of_courses import FULL, ONLINE
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import DAY, SESSIONS, World

WHY = "Болеет преподаватель"
PAST = "Чек № Э-1 действует с 09.11.2025 по 08.11.2026, а первый день группы в эти дни не попадает."
OTHERS = [
    {"said": "11.01–15.01.2027, группа 27-0008", "group": 8, "link": "/cabinet/groups/8/enrolment/"},
    {"said": "08.02–12.02.2027, группа 27-0011", "group": 11, "link": "/cabinet/groups/11/enrolment/"},
]
WEEK = {"starts_on": timedelta(days=7), "ends_on": timedelta(days=7)}


def _moved(
    funding: Funding, was_at: str, why: str = WHY, others: Any = (), **changed: Any
) -> Callable[[World], None]:
    """A week later, or with what is changed."""

    def write(w: World) -> None:
        seat = w.enrolment(funding, place=was_at)
        before = offer(seat.group)
        later = {name: getattr(before, name) + days for name, days in WEEK.items()}
        after = replace(before, **(changed or later))
        letters.tell(letters.MOVED, seat, letters.moved(seat, before, after, why, list(others)))

    return write


def _left_behind(funding: Funding, others: Any) -> Callable[[World], None]:
    def write(w: World) -> None:
        seat = w.enrolment(funding)
        before = offer(seat.group)
        after = replace(before, **{name: getattr(before, name) + days for name, days in WEEK.items()})
        said = letters.left_behind(seat, before, after, WHY, PAST, list(others))
        letters.tell(letters.LEFT_BEHIND, seat, said)

    return write


def _cancelled(funding: Funding, others: Any) -> Callable[[World], None]:
    def write(w: World) -> None:
        seat = w.enrolment(funding)
        letters.tell(letters.CANCELLED, seat, letters.cancelled(seat, offer(seat.group), WHY, list(others)))

    return write


def _waiting(
    state: Queue, why: str = WHY, place: str = "ул. Московская, 1", **changed: Any
) -> Callable[[World], None]:
    """A week later, or with what is changed."""

    def write(w: World) -> None:
        entry = w.waiting(place=place)
        entry.state = state
        before = offer(entry.group)
        later = {name: getattr(before, name) + days for name, days in WEEK.items()}
        after = replace(before, **(changed or later))
        letters.tell(letters.WAITING_MOVED, entry, letters.waiting_moved(entry, before, after, why))

    return write


def _soon(place: str, about: Any = ()) -> Callable[[World], None]:
    def write(w: World) -> None:
        seat = w.enrolment(Funding.STATE, place=place, about=about)
        reminder = StartReminder.objects.create(group=seat.group, starts_on=seat.starts_on)
        calendar.starts_soon(seat, reminder)

    return write


STREET = "ул. Московская, 1"
VARIANTS = [
    Variant("courses/moved", "voucher", _moved(Funding.VOUCHER, STREET, others=OTHERS)),
    Variant("courses/moved", "free", _moved(Funding.STATE, STREET)),
    Variant("courses/moved", "without-place", _moved(Funding.STATE, "", why="")),
    Variant("courses/moved", "place-only", _moved(Funding.PAID, STREET, place=ONLINE)),
    Variant("courses/moved", "time-only", _moved(Funding.PAID, STREET, time="10:00–17:00")),
    Variant(
        "courses/moved",
        "time-and-place",
        _moved(Funding.PAID, STREET, time="10:00–17:00", place="ул. Мира, 3"),
    ),
    Variant(
        "courses/moved",
        "sessions",
        _moved(
            Funding.PAID, STREET, timetable=timetable(SESSIONS, DAY), contact="Ильина Мария, (8482) 22-00-11"
        ),
    ),
    Variant("courses/left_behind", "voucher", _left_behind(Funding.VOUCHER, OTHERS)),
    Variant("courses/left_behind", "nothing-else", _left_behind(Funding.STATE, ())),
    Variant("courses/cancelled", "voucher", _cancelled(Funding.VOUCHER, OTHERS)),
    Variant("courses/cancelled", "nothing-else", _cancelled(Funding.STATE, ())),
    Variant("courses/waiting_moved", "waiting", _waiting(Queue.WAITING)),
    Variant("courses/waiting_moved", "offered-time-only", _waiting(Queue.OFFERED, time="10:00–17:00")),
    Variant("courses/waiting_moved", "without-place", _waiting(Queue.WAITING, "", "")),
    Variant("courses/starts_soon", "full", _soon(STREET, FULL)),
    Variant("courses/starts_soon", "online", _soon(ONLINE)),
    Variant("courses/starts_soon", "without-place", _soon("")),
]
