"""R42: who gave up the own seat is not told of being removed by somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.enrolling.actions import enrol, release
from courses.states import Funding
from tests import factories

pytestmark = pytest.mark.django_db


def test_r42_a_seat_given_up_reads_as_given_up(
    anna: Any, boris: Any, signed_in: Callable[[Any], Client]
) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    seat = enrol(anna, group, by=anna.user)
    release(seat, by=anna.user, why="Не подходит день")
    pages = [(anna.user, "home:my_history", []), (boris.user, "home:worker", [anna.pk])]
    for user, name, args in pages:
        page = signed_in(user).get(reverse(name, args=args)).content.decode()
        assert f"Отменена запись в группу {group.number}" in page
        assert "удален" not in page.replace("ё", "е")
