"""What is said before the button: two classrooms at once, one programme twice (R18)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.enrolling.reasons import programme_again, same_hours
from courses.enrolling.rules import before_enrolling
from courses.states import Funding
from tests import factories
from tests.courses.known import TODAY, held, offer, voucher, worker

GROUP = offer(starts_on=TODAY, time="9:00–16:00", funding=Funding.PAID)


@pytest.mark.parametrize(
    ("time", "days", "warned"),
    [
        ("15:59-18.00", 0, True),
        ("16:00–18:00", 0, False),
        ("пн 07:00–09:00, ср 10:00–12:00", 0, True),
        ("08:00–09:00", 0, False),
        ("", 0, True),
        ("9:00–16:00", 4, True),
        ("9:00–16:00", 5, False),
    ],
)
def test_r18_common_hours_of_common_days(time: str, days: int, warned: bool) -> None:
    seat = replace(held(starts_on=TODAY), time=time)
    later = replace(
        GROUP, starts_on=TODAY.replace(day=TODAY.day + days), ends_on=TODAY.replace(day=TODAY.day + 6)
    )
    found = before_enrolling(worker(held=(seat,)), later, None)
    assert [reason.why for reason in found] == ([same_hours] if warned else [])


def test_r18_the_same_programme_names_the_voucher_that_has_it() -> None:
    mine = voucher()
    seat = replace(held(starts_on=TODAY.replace(year=2025)), programme_id=GROUP.course.programme_id)
    [again] = before_enrolling(worker(held=(seat,)), GROUP, mine)
    assert again.why is programme_again
    assert "в истории курсов" in again.text
    [on_it] = before_enrolling(worker(held=(replace(seat, block_id=mine.blocks[1].id),)), GROUP, mine)
    assert f"на этом же чеке № {mine.number}" in on_it.text


@pytest.mark.django_db
def test_r18_warned_of_before_the_button_to_each_reader(anna, boris, signed_in) -> None:
    first = factories.CourseGroupFactory(funding=Funding.PAID)
    enrol(anna, first, by=anna.user)
    second = factories.CourseGroupFactory(funding=Funding.STATE, programme=first.programme)
    page = signed_in(anna.user).get(reverse("courses:enrol", args=[second.pk])).content.decode()
    assert f"вы уже учитесь: «{first.programme.title}»" in page
    assert "Эта программа у вас уже есть" in page
    assert page.index("вы уже учитесь") < page.index('type="submit"', page.index("<main"))
    theirs = (
        signed_in(boris.user).get(reverse("courses:org_enrol", args=[anna.pk, second.pk])).content.decode()
    )
    assert f"работник уже учится: «{first.programme.title}»" in theirs
    enrol(anna, second, by=anna.user)
    assert anna.enrolments.not_released().count() == 2
