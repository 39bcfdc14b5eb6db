"""R11: requests that nobody answered for five days: whoever must answer is written to, of each request once."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
import time_machine

from letters.models import Letter
from lib.dates import SAMARA, today
from staff.models import PersonalDataChange
from staff.personal_data.actions import withdraw_change
from staff.tasks import remind_of_requests
from tests import factories
from vouchers.models import PlannedTraining
from vouchers.tasks import remind_of_plans

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
KIND = "staff/waiting_long"


def told(*days: int) -> list[int]:
    """How many requests each of the letters of these days is about."""
    for day in days:
        at = datetime.combine(today() + day * DAY, time(9), SAMARA)
        with time_machine.travel(at, tick=False):
            remind_of_requests()
    return [one.context["count"] for one in Letter.objects.filter(kind=KIND).order_by("pk")]


def asks(worker: Any) -> PersonalDataChange:
    return PersonalDataChange.objects.create(
        worker=worker, values={"last_name": ["Орлова", "Лебедева"]}, requested_by=worker.user
    )


@pytest.mark.parametrize(("days", "letters"), [((4,), []), ((5,), [1]), ((5, 5, 6, 9), [1]), ((12,), [1])])
def test_r11_after_five_days_once_or_when_somebody_reminds_again(
    boris: Any, vera: Any, anna: Any, days: tuple[int, ...], letters: list[int]
) -> None:
    asks(anna)
    assert told(*days) == letters
    assert set(Letter.objects.filter(kind=KIND).values_list("user", flat=True)) <= {boris.user_id}


def test_r11_a_later_request_is_told_of_without_the_earlier_one(boris: Any, anna: Any, school12: Any) -> None:
    asks(anna)
    assert told(5) == [1]
    with time_machine.travel(datetime.combine(today() + 3 * DAY, time(12), SAMARA)):
        factories.EmploymentFactory(organization=school12, awaiting=True)
    assert told(7, 8, 9) == [1, 1]
    said = Letter.objects.filter(kind=KIND).order_by("pk").last()
    assert said
    assert [one["what"] for one in said.context["requests"]] == ["Новые места работы"]


def test_r11_nothing_of_what_was_answered(boris: Any, anna: Any) -> None:
    withdraw_change(asks(anna), by=anna.user)
    assert told(5) == []


def test_r34_a_worker_is_reminded_of_a_proposal_once(anna: Any, boris: Any) -> None:
    PlannedTraining.objects.create(
        worker=anna,
        requested_by=boris.user,
        by_worker=False,
        planned_on=today() + 200 * DAY,
        deficit="Оценивание на уроке",
    )
    written = []
    for day in (4, 5, 6):
        with time_machine.travel(datetime.combine(today() + day * DAY, time(9), SAMARA), tick=False):
            remind_of_plans()
        written.append(Letter.objects.filter(kind="vouchers/plan_waits", user=anna.user).count())
    assert written == [0, 1, 1]
