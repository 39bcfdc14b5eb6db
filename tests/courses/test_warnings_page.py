"""The page of an enrolment warns its reader before the button (R18)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.states import Funding
from tests import factories


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
