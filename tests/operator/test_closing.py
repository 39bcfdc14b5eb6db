"""R38: one page closes an ended group and numbers its certificates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import Certificate, CourseGroup, Enrolment
from courses.states import Seat
from tests.operator.certificates import typed

pytestmark = pytest.mark.django_db


def test_r38_one_page_closes_the_group_and_numbers_the_certificates(
    ended: CourseGroup, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    url = reverse("admin:courses_coursegroup_closing", args=[ended.pk])
    client = signed_in(gleb)
    assert "Орлова Анна Сергеевна" in client.get(url).content.decode()
    client.post(url, typed(ended, first_number="63-0099"))
    ended.refresh_from_db()
    assert ended.closed_by == gleb
    assert sorted(Certificate.objects.values_list("number", flat=True)) == ["63-0099", "63-0100"]
    assert set(Enrolment.objects.values_list("state", flat=True)) == {Seat.FINISHED}
    assert "приказ 45" in ended.history.latest().history_change_reason


def test_r38_who_did_not_finish_has_no_certificate(
    ended: CourseGroup, anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    seat = ended.enrolments.get(worker=anna)
    data = typed(ended, **{f"failed-{seat.pk}": "on", "first_number": "7"})
    signed_in(gleb).post(reverse("admin:courses_coursegroup_closing", args=[ended.pk]), data)
    seat.refresh_from_db()
    assert seat.state == Seat.NOT_FINISHED
    assert [certificate.number for certificate in Certificate.objects.all()] == ["7"]
