"""Seats never oversell, and one worker never holds two in a group, whatever happens at once (R36)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from letters.models import Letter
from lib.constraints import broken, reason_for
from staff.models import Worker
from tests import factories
from tests.invariants.at_once import at_once, told

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
NO_SEATS = "R36: Мест нет: все места в группе заняты."
SEATS, PEOPLE, ROUNDS = 25, 100, 3


def crowd(people: int) -> list[Worker]:
    school = factories.OrganizationFactory()
    return [factories.EmploymentFactory(organization=school).worker for _ in range(people)]


def group(seats: int = SEATS, **said: Any) -> CourseGroup:
    return factories.CourseGroupFactory(**{"funding": Funding.PAID, "seats": seats, **said})


def held_and_taken(course: CourseGroup) -> tuple[int, int]:
    held = Enrolment.objects.not_released().filter(group=course).count()
    return held, CourseGroup.objects.values_list("taken", flat=True).get(pk=course.pk)


@contextmanager
def seats_not_counted() -> Iterator[None]:
    def switch(how: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE courses_enrolment {how} TRIGGER enrolment_counts_seat")

    switch("DISABLE")
    try:
        yield
    finally:
        switch("ENABLE")


@pytest.mark.slow
def test_r36_a_hundred_people_for_25_seats() -> None:
    people = crowd(PEOPLE)
    for _ in range(ROUNDS):
        course = group()
        outcomes = at_once([partial(enrol, worker, course, by=worker.user) for worker in people])
        assert told(outcomes) == {"Enrolment": SEATS, NO_SEATS: PEOPLE - SEATS}
        assert held_and_taken(course) == (SEATS, SEATS)
    assert Letter.objects.filter(kind="courses/enrolled").count() == ROUNDS * SEATS


def test_control_who_counts_first_and_inserts_then_oversells() -> None:
    """The guard off: everybody sees a free seat before anybody has taken it."""
    people, course = crowd(16), group(seats=4)
    all_have_counted = threading.Barrier(len(people))

    def naive(worker: Worker) -> Enrolment:
        with transaction.atomic():
            if Enrolment.objects.not_released().filter(group=course).count() >= course.seats:
                raise AssertionError("full")
            all_have_counted.wait(timeout=20)
            return factories.EnrolmentFactory(worker=worker, group=course)

    with seats_not_counted():
        at_once([partial(naive, worker) for worker in people])
    assert held_and_taken(course)[0] == len(people) > course.seats


def test_r36_who_saw_a_free_seat_hears_at_commit_that_it_is_gone() -> None:
    """All pass the plain look at the seats together; the constraint at commit decides, in the same words."""
    people, course = crowd(12), group(seats=5)
    outcomes = at_once([partial(enrol, worker, course, by=worker.user) for worker in people], threads=12)
    assert told(outcomes) == {"Enrolment": 5, NO_SEATS: 7}


def test_r36_raw_sql_cannot_oversell_either() -> None:
    course = group(seats=2)
    insert = """
        INSERT INTO courses_enrolment (worker_id, group_id, programme_id, position_id, funding, profile, starts_on,
                                       ends_on, state, enrolled_at, release_reason, kept_as)
        SELECT w.id, g.id, g.programme_id, e.position_id, g.funding, false, g.starts_on, g.ends_on, 'active', now(), '', ''
        FROM staff_worker w JOIN staff_employment e ON e.worker_id = w.id, courses_coursegroup g WHERE g.id = %s
    """
    crowd(3)
    with pytest.raises(IntegrityError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ais.history_guard = off")
        cursor.execute(insert, [course.pk])
    assert broken(caught.value) == "group_seats_not_oversold"
    assert held_and_taken(course) == (0, 0)


def test_r36_seats_cannot_be_lowered_below_those_taken() -> None:
    course = group()
    for worker in crowd(3):
        enrol(worker, course, by=worker.user)
    course.refresh_from_db()
    course.seats = 2
    with pytest.raises(IntegrityError) as caught:
        course.save(update_fields=["seats"])
    reason = reason_for(caught.value)
    assert reason is not None
    assert reason.rule == "R36"


@pytest.mark.slow
def test_r37_after_enrolments_and_releases_at_once_the_count_is_right() -> None:
    people, course = crowd(24), group(seats=10)

    def come_and_go(worker: Worker) -> None:
        for _ in range(4):
            release(enrol(worker, course, by=worker.user), by=worker.user, why="передумал")
        enrol(worker, course, by=worker.user)

    at_once([partial(come_and_go, worker) for worker in people], threads=12)
    held, taken = held_and_taken(course)
    assert held == taken <= 10


def test_r36_one_worker_clicking_sixteen_times_holds_one_seat() -> None:
    [worker], course = crowd(1), group()
    outcomes = at_once([partial(enrol, worker, course, by=worker.user)] * 16)
    assert {outcome.pk for outcome in outcomes} == {Enrolment.objects.get().pk}
    assert (held_and_taken(course), Letter.objects.count()) == ((1, 1), 1)


def test_r36_control_without_the_lock_the_unique_index_still_says_no() -> None:
    [worker], course = crowd(1), group()
    factories.EnrolmentFactory(worker=worker, group=course)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        factories.EnrolmentFactory(worker=worker, group=course)
    assert broken(caught.value) == "enrolment_one_seat_per_worker"
