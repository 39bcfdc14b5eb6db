"""Somebody enrols while the operator cancels the group: whoever is first, nobody holds a seat in it (R36)."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from courses.enrolling.actions import enrol
from courses.models import CourseGroup, Enrolment
from courses.moving.actions import cancel_group
from courses.states import Funding
from home.invariants import every_check
from lib.constraints import broken, reason_for
from lib.dates import now
from lib.reasons import Refused
from tests import factories
from tests.invariants.at_once import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
ROUNDS, PEOPLE = 15, 4
EMPTY = "group_cancelled_is_empty"


def wrong() -> list[str]:
    """What check_invariants finds of groups and seats."""
    return [
        name
        for check in every_check()
        if check.rule in {"R18", "R36", "R38"}
        for name in check.violations()[1]
    ]


def after(wait: float, action: Any) -> Any:
    time.sleep(wait)
    return action()


@pytest.mark.slow
def test_r36_enrolments_against_the_cancelling() -> None:
    dice, outcomes = random.Random(7), Counter[str]()
    school = factories.OrganizationFactory()
    people = [factories.EmploymentFactory(organization=school).worker for _ in range(PEOPLE)]
    for number in range(ROUNDS):
        group = factories.CourseGroupFactory(funding=Funding.STATE, seats=PEOPLE)
        actions = [
            partial(after, dice.uniform(0, 0.03), partial(enrol, who, group, by=who.user)) for who in people
        ]
        cancelling = partial(cancel_group, group, by=None, why="мало людей")
        done = at_once([*actions, partial(after, dice.uniform(0, 0.03), cancelling)])
        outcomes += Counter(type(one).__name__ for one in done)
        assert all(isinstance(one, Enrolment | CourseGroup | Refused) for one in done), done
        assert wrong() == [], f"round {number}"
        assert not Enrolment.objects.not_released().exists()
    assert outcomes["Enrolment"]
    assert outcomes["CourseGroup"] == ROUNDS


def past_every_action() -> Any:
    """A seat is written in a group that is cancelled already: as if no action looked."""
    group = factories.CourseGroupFactory(
        funding=Funding.STATE, cancelled_at=now(), cancel_reason="мало людей"
    )
    worker = factories.EmploymentFactory().worker
    try:
        with transaction.atomic():
            return factories.EnrolmentFactory(worker=worker, group=group)
    except IntegrityError as error:
        return error


def test_r36_the_database_lets_nobody_into_a_cancelled_group() -> None:
    error = past_every_action()
    assert broken(error) == EMPTY
    reason = reason_for(error)
    assert reason is not None
    assert reason.text == "Группа отменена."


@contextmanager
def guard_off() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s", [EMPTY])
        said = cursor.fetchone()[0]
        cursor.execute(f"ALTER TABLE courses_coursegroup DROP CONSTRAINT {EMPTY}")
    try:
        yield
    finally:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ais.history_guard = off")
            cursor.execute(
                "UPDATE courses_coursegroup SET cancelled_at = NULL; SET CONSTRAINTS ALL IMMEDIATE"
            )
            cursor.execute(f"ALTER TABLE courses_coursegroup ADD CONSTRAINT {EMPTY} {said}")


def test_control_without_the_constraint_somebody_sits_in_a_cancelled_group() -> None:
    with guard_off():
        assert isinstance(past_every_action(), Enrolment)
        assert wrong()
