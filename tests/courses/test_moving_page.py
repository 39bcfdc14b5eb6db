"""«Перенести группу» and «Отменить группу» as the operator uses them (R18, R28, R36)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from lib.dates import format_date
from tests import factories
from tests.courses.moving import later

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture
def group(anna, cheque) -> CourseGroup:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group = factories.CourseGroupFactory(programme=programme)
    enrol(anna, group, by=anna.user)
    return group


def typed(group: CourseGroup, by: timedelta) -> dict[str, Any]:
    days = later(group, by)
    return {name: format_date(v) if hasattr(v, "year") else v for name, v in days.items()} | {"why": "ремонт"}


def hidden(page: str) -> dict[str, str]:
    return {"seen": re.findall(r'name="seen" value="([^"]*)"', page)[0]}


def test_r36_the_page_shows_who_loses_the_seat_and_the_letter(group, anna, cheque, gleb, signed_in) -> None:
    client, address = signed_in(gleb), reverse("admin:courses_coursegroup_moving", args=[group.pk])
    assert (
        address in client.get(reverse("admin:courses_coursegroup_change", args=[group.pk])).content.decode()
    )
    asked = typed(group, cheque.valid_until - group.starts_on + WEEK)
    page = client.get(address, asked).content.decode()
    for said in ("Теряют место: <strong>1</strong>", anna.full_name, "Место не сохранилось", "Блок чека №"):
        assert said in page, said
    answer = client.post(address, asked | hidden(page), follow=True).content.decode()
    assert "Группа перенесена" in answer
    assert Enrolment.objects.get().state == Seat.RELEASED


def test_r36_who_came_meanwhile_is_shown_anew(group, gleb, signed_in) -> None:
    client, address = signed_in(gleb), reverse("admin:courses_coursegroup_moving", args=[group.pk])
    asked = typed(group, WEEK)
    before = hidden(client.get(address, asked).content.decode())
    other = factories.VoucherFactory()
    factories.EnrolmentFactory(worker=other.worker, group=group, voucher_block=other.blocks.last())
    page = client.post(address, asked | before).content.decode()
    assert "список изменился: в группу записались: " + other.worker.full_name in page
    assert CourseGroup.objects.get(pk=group.pk).starts_on == group.starts_on
    client.post(address, asked | hidden(page))
    assert CourseGroup.objects.get(pk=group.pk).starts_on == group.starts_on + WEEK


def test_r36_mistakes_are_said_beside_what_was_typed(group, gleb, signed_in) -> None:
    client, address = signed_in(gleb), reverse("admin:courses_coursegroup_moving", args=[group.pk])
    page = client.get(address, typed(group, WEEK) | {"place": "", "ends_on": "32.13"}).content.decode()
    assert "Укажите место." in page
    assert "Такой даты нет" in page
    assert 'value="32.13"' in page
    page = client.get(address, typed(group, -2 * group.starts_on.resolution * 40)).content.decode()
    assert "Первый день должен быть впереди" in page
    assert 'name="seen"' not in page


def test_r36_a_cancelled_group_is_said_to_be_so_everywhere(anna, boris, gleb, signed_in) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    enrol(anna, group, by=anna.user)
    client, address = signed_in(gleb), reverse("admin:courses_coursegroup_cancelling", args=[group.pk])
    page = client.get(address, {"why": "мало людей"}).content.decode()
    assert "Группа отменена: " in page
    answer = client.post(address, {"why": "мало людей"} | hidden(page), follow=True).content.decode()
    assert "мало людей" in answer
    assert address not in answer
    mine = signed_in(anna.user)
    courses = mine.get(reverse("courses:my_courses")).content.decode()
    assert "Отменена" in courses
    assert "мало людей" in courses
    assert group.number not in mine.get(reverse("courses:catalogue")).content.decode()
    assert "Группа отменена." in mine.get(reverse("courses:enrol", args=[group.pk])).content.decode()
    assert "Отменена" in signed_in(boris.user).get(reverse("courses:register")).content.decode()
