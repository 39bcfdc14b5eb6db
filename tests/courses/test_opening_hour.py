"""Registration opens at an hour: nobody enters a second before it, from whatever door (R35, R36)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
import time_machine
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.known import Offer
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Phase
from courses.tasks import serve_waiting_lists
from courses.waiting.actions import join_waiting
from letters.models import Letter
from lib.dates import SAMARA, today
from tests import factories
from tests.courses.waiting import codes

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 1)


@pytest.fixture
def group(db: None) -> CourseGroup:
    return factories.CourseGroupFactory(
        funding=Funding.PAID,
        starts_on=date(2027, 1, 11),
        registration_from=DAY,
        registration_hour=time(10),
        registration_until=date(2027, 1, 8),
    )


def at(*clock: int) -> Any:
    """That day, by the clock in Samara."""
    return time_machine.travel(datetime.combine(DAY, time(*clock), SAMARA), tick=False)


def test_r35_a_second_before_the_hour_nobody_enters(group, anna) -> None:
    with at(9, 59, 59):
        assert codes(enrol, anna, group, by=anna.user) == ["registration_not_open"]
        assert group.phase(today()) == Phase.PLANNED
    with at(10, 0, 0):
        assert group.phase(today()) == Phase.OPEN
        assert enrol(anna, group, by=anna.user)


def test_control_where_the_hour_is_not_asked_one_enters(group, anna, monkeypatch) -> None:
    monkeypatch.setattr(Offer, "opens_later", lambda offer, on: on < offer.registration_from)
    with at(9, 59, 59):
        assert enrol(anna, group, by=anna.user)


def test_r35_without_an_hour_it_opens_as_the_day_begins(group, anna) -> None:
    group.registration_hour = None
    group.save(update_fields=["registration_hour"])
    with time_machine.travel(datetime(2026, 11, 30, 23, 59, 59, tzinfo=SAMARA), tick=False):
        assert codes(enrol, anna, group, by=anna.user) == ["registration_not_open"]
    with at(0, 0, 0):
        assert enrol(anna, group, by=anna.user)


@pytest.fixture
def doors(group, anna, boris) -> list[tuple[Any, str, dict[str, Any]]]:
    """Who presses, where, what is sent."""
    theirs = reverse("courses:org_enrol", args=[anna.pk, group.pk])
    many = reverse("courses:group_workers", args=[group.pk])
    return [
        (anna.user, reverse("courses:enrol", args=[group.pk]), {}),
        (anna.user, reverse("courses:enrol_or_wait", args=[group.pk]), {"wait": "on"}),
        (boris.user, theirs, {}),
        (boris.user, many, {"worker": anna.pk}),
    ]


@pytest.mark.parametrize("door", range(4))
def test_r43_every_door_names_the_day_and_the_hour(
    doors, door: int, group, signed_in: Callable[..., Any]
) -> None:
    who, address, typed = doors[door]
    with at(9, 59, 59):
        client = signed_in(who)
        assert "01.12.2026 в\u00a010:00" in client.post(address, typed, follow=True).content.decode()
        assert not Enrolment.objects.exists()
    with at(10, 0, 0):
        signed_in(who).post(address, typed)
        assert Enrolment.objects.filter(group=group).count() == 1


def test_r36_the_catalogue_says_when_it_opens(group, anna, signed_in) -> None:
    address = reverse("courses:catalogue")
    with at(9, 59, 59):
        page = signed_in(anna.user).get(address, {"tab": "soon"}).content.decode()
        assert "Запись откроется 01.12.2026 в\u00a010:00" in page
    with at(10, 0, 0):
        client = signed_in(anna.user)
        assert group.number not in client.get(address, {"tab": "soon"}).content.decode()
        assert group.number in client.get(address, {"tab": "fit"}).content.decode()


def test_r36_who_asked_to_be_told_is_told_at_the_hour(group, anna) -> None:
    told = Letter.objects.filter(kind="courses/registration_opened")
    with at(0, 0, 0):
        join_waiting(anna, group, by=anna.user)
    with at(9, 59, 59):
        serve_waiting_lists()
        assert not told.exists()
    with at(10, 0, 0):
        serve_waiting_lists()
        assert told.count() == 1
