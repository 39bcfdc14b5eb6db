"""«Курс начинается …»: three days before, once of each first day (R7, R37)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
import time_machine

from courses.calendar.actions import remind_of_start
from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment
from courses.moving.actions import cancel_group
from courses.states import Funding
from letters.models import Letter
from lib.dates import SAMARA, today
from tests import factories
from tests.courses.moving import move

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def seat(anna) -> Enrolment:
    group = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=today() + 30 * DAY)
    return enrol(anna, group, by=anna.user)


def on(days: int) -> Any:
    """So many days from today, in the morning in Samara."""
    return time_machine.travel(datetime.combine(today(), time(9), SAMARA) + days * DAY, tick=False)


def reminded(days: int) -> int:
    with on(days):
        return remind_of_start(by=None, why="за три дня до начала")


def letters() -> int:
    return Letter.objects.filter(kind="courses/starts_soon").count()


@pytest.mark.parametrize(("days", "count"), [(26, 0), (27, 1), (29, 1), (30, 0)])
def test_r7_three_days_before_or_later_when_nobody_reminded_then(seat, days: int, count: int) -> None:
    assert reminded(days) == count


def test_r7_never_twice_of_one_first_day(seat) -> None:
    assert [reminded(day) for day in (27, 27, 28)] == [1, 0, 0]
    assert letters() == 1


def test_r7_again_when_the_group_has_moved(seat, gleb) -> None:
    reminded(27)
    with on(28):
        move(CourseGroup.objects.get(), gleb, 14 * DAY)
    assert [reminded(day) for day in (29, 41)] == [0, 1]
    assert letters() == 2


def test_r7_not_whoever_has_enrolled_since_nor_has_left(seat, anna, gleb) -> None:
    late = factories.EmploymentFactory().worker
    with on(28):
        factories.EnrolmentFactory(worker=late, group=seat.group)
        release(Enrolment.objects.get(pk=seat.pk), by=anna.user, why="передумал")
    assert reminded(28) == 0


def test_r7_not_of_a_cancelled_group(seat, gleb) -> None:
    cancel_group(seat.group, by=gleb, why="мало людей")
    assert reminded(27) == 0
