"""A freed seat goes to one of those who wait, whatever happens at once; and never over the seats (R36)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import connection

from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.states import Queue
from courses.waiting.actions import join_waiting, leave_waiting, serve_queue
from tests import factories
from tests.courses.edits import changed
from tests.driver.truth import violations
from tests.history_guard import unguarded
from tests.invariants.at_once import at_once
from tests.invariants.test_seats import crowd, group

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
SEATS, ROUNDS = 3, 6


@contextmanager
def offers_not_counted() -> Iterator[None]:
    def switch(how: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE courses_waitingentry {how} TRIGGER waiting_counts_seat")

    switch("DISABLE")
    try:
        yield
    finally:
        switch("ENABLE")


def broken() -> list[str]:
    """The invariants of seats; the people of these tests are made by hand and have no history."""
    return [line for line in violations() if line.startswith("R36")]


def oversold(course: CourseGroup) -> bool:
    held = Enrolment.objects.not_released().filter(group=course).count()
    kept = WaitingEntry.objects.filter(group=course, state=Queue.OFFERED).count()
    return held + kept > course.seats


@pytest.mark.slow
def test_r36_given_up_served_taken_and_left_at_once() -> None:
    for _ in range(ROUNDS):
        people, waiting, strangers, course = crowd(SEATS), crowd(4), crowd(4), group(seats=SEATS)
        seats = [enrol(one, course, by=None) for one in people]
        entries = [join_waiting(one, course, by=None) for one in waiting]
        acts: list[Any] = [partial(release, seat, by=None, why="заболел") for seat in seats]
        acts += [partial(serve_queue, course, by=None) for _ in range(4)]
        acts += [partial(enrol, one, course, by=None) for one in (*strangers, *waiting)]
        acts += [partial(leave_waiting, entries[0], by=None)]
        at_once(acts)
        assert not oversold(course)
        assert broken() == []
        serve_queue(course, by=None)
        at_once([partial(enrol, one, course, by=None) for one in waiting])
        assert not oversold(course)
        assert broken() == []


def test_r36_an_offer_taken_at_the_moment_when_it_runs_out() -> None:
    """One of them comes first: the seat is taken, or the offer is over; never both."""
    for _ in range(ROUNDS):
        [one], course = crowd(1), group(seats=0)
        entry = join_waiting(one, course, by=None)
        course = changed(course, seats=1)
        serve_queue(course, by=None)
        at_once([partial(enrol, one, course, by=None), partial(leave_waiting, entry, by=None)])
        held = Enrolment.objects.not_released().filter(group=course).count()
        state = WaitingEntry.objects.get(pk=entry.pk).state
        assert (held, state) in {(1, Queue.TAKEN), (0, Queue.LEFT), (1, Queue.LEFT)}
        assert broken() == []


def test_control_uncounted_offers_oversell() -> None:
    people, waiting, course = crowd(1), crowd(1), group(seats=1)
    seat = enrol(people[0], course, by=None)
    join_waiting(waiting[0], course, by=None)
    release(seat, by=None, why="заболел")
    with offers_not_counted():
        serve_queue(course, by=None)
        stranger = factories.EmploymentFactory().worker
        with unguarded():
            CourseGroup.objects.filter(pk=course.pk).update(queue=0)
        enrol(stranger, course, by=None)
    assert oversold(course)
