"""R38: the page of a closing: too early, numbers in a row, a number typed twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.certificates.filling import following
from courses.models import CourseGroup
from lib.dates import format_date
from tests import factories

pytestmark = pytest.mark.django_db


def test_r38_the_page_says_at_once_that_it_is_too_early(gleb: Any, signed_in: Callable[..., Client]) -> None:
    group = factories.CourseGroupFactory()
    text = signed_in(gleb).get(reverse("admin:courses_coursegroup_closing", args=[group.pk])).content.decode()
    assert f"Последний день группы — {format_date(group.ends_on)}" in text
    assert "Номера по порядку" not in text
    assert 'name="why"' not in text


def test_r38_numbers_in_a_row_stand_above_the_list(ended: CourseGroup, gleb: Any, signed_in: Any) -> None:
    text = signed_in(gleb).get(reverse("admin:courses_coursegroup_closing", args=[ended.pk])).content.decode()
    assert text.index("Номера по порядку") < text.index("Орлова Анна Сергеевна")


def test_r38_the_same_number_twice_is_said_while_it_is_typed(
    ended: CourseGroup, gleb: Any, signed_in: Any
) -> None:
    first, second = (f"number-{seat.pk}" for seat in ended.enrolments.all())
    address = reverse("admin:courses_coursegroup_number", args=[ended.pk])
    said = signed_in(gleb).post(address, {first: "7", second: "7 "}, HTTP_HX_TRIGGER_NAME=second)
    assert "указан у двух человек" in said.content.decode()


def test_numbers_go_up_and_keep_their_width() -> None:
    numbers = following("УПК-009")
    assert [next(numbers), next(numbers)] == ["УПК-009", "УПК-010"]
    assert list(following("")) == []


@pytest.mark.parametrize("number", ["abc", "9" * 25])
def test_r38_an_address_that_is_no_group_is_no_error(gleb, signed_in, number: str) -> None:
    assert signed_in(gleb).get(f"/admin/courses/coursegroup/{number}/change/").status_code == 302
