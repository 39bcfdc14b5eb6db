"""R42: what was done with a group is told in words, and not as its fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.certificates.actions import close_group
from courses.certificates.rules import Outcome
from courses.models import CourseGroup

pytestmark = pytest.mark.django_db


def test_r42_the_history_of_a_group_says_that_it_was_closed(
    ended: CourseGroup, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    close_group(ended, [Outcome(seat.pk, False) for seat in ended.enrolments.all()], by=gleb)
    page = signed_in(gleb).get(reverse("admin:courses_coursegroup_history", args=[ended.pk])).content.decode()
    assert "Группа закрыта" in page
    assert "Изменено: " not in page


def test_r38_a_closed_group_is_only_read_and_a_late_save_hears_why(
    ended: CourseGroup, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    desk, page = signed_in(gleb), reverse("admin:courses_coursegroup_change", args=[ended.pk])
    assert 'name="place"' in desk.get(page).text
    close_group(ended, [Outcome(seat.pk, False) for seat in ended.enrolments.all()], by=gleb)
    shown = desk.get(page).text
    assert 'name="place"' not in shown
    assert ended.place in shown
    assert "Исправить итог" in shown
    assert desk.post(page, {}).status_code == 200
