"""R38: a mistake or a group that goes on closes nothing, and what was typed stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import Certificate, CourseGroup
from lib.dates import format_date, today
from tests import factories
from tests.operator.certificates import typed

pytestmark = pytest.mark.django_db


def test_r38_a_mistake_closes_nothing_and_keeps_what_was_typed(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    seat = ended.enrolments.get(worker=anna)
    data = typed(
        ended, **{f"number-{seat.pk}": "63-1", f"date-{seat.pk}": format_date(today() + timedelta(days=2))}
    )
    page = signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[ended.pk]), data)
    assert page.status_code == 200
    text = page.content.decode()
    assert "исправьте отмеченное" in text
    assert f'href="#id_date-{seat.pk}"' in text
    assert text.count(f"{seat.worker.full_name}: дата удостоверения должна быть") == 2
    assert 'value="63-1"' in text
    ended.refresh_from_db()
    assert ended.closed_at is None
    assert not Certificate.objects.exists()


def test_r38_a_group_that_goes_on_is_not_closed(gleb: Any, signed_in: Callable[..., Client]) -> None:
    group = factories.CourseGroupFactory()
    page = signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[group.pk]), typed(group))
    assert format_date(group.ends_on) in page.content.decode()
    group.refresh_from_db()
    assert group.closed_at is None
