"""R20: a certificate is told of once; a confirmed course is the person's, and only the operator takes it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.states import Seat
from lib.dates import today
from organizations.models import Responsible
from staff.elsewhere.actions import confirm_course
from staff.models import CourseElsewhere, Worker
from tests import factories
from tests.staff.elsewhere import told
from tests.staff.test_attestation import refused
from tests.staff.test_attestation_moves import _dismissed, _reorganized, _taken_back, _transferred

pytestmark = pytest.mark.django_db


def test_r20_once_told_it_is_not_told_twice(anna: Worker, boris: Responsible) -> None:
    asked = told(anna)
    assert told(anna) == asked
    assert refused(told, anna, hours=72) == ["course_known"]
    confirm_course(asked, by=boris.user)
    assert refused(told, anna) == ["course_known"]
    assert told(anna, number="77-16").pk != asked.pk


def test_r20_a_certificate_of_a_course_here_is_not_another_places(anna: Worker) -> None:
    seat = factories.EnrolmentFactory(worker=anna, state=Seat.FINISHED, group__funding="paid")
    factories.certificate(seat, "63-7", today())
    assert refused(told, anna, number="63-7") == ["issued_here"]
    # A number is its provider's own: another person's says nothing.
    assert told(anna, number="63-8")


@pytest.mark.parametrize("move", [_dismissed, _taken_back, _transferred, _reorganized])
def test_r19_r20_the_same_before_and_after_every_move(
    move: Any, anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    confirm_course(told(anna), by=boris.user)
    told(anna, number="77-16")
    before = list(CourseElsewhere.objects.order_by("pk").values())
    move(anna, boris, vera)
    assert list(CourseElsewhere.objects.order_by("pk").values()) == before


def test_r20_the_operator_answers_and_takes_out(
    anna: Worker, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    desk, asked = signed_in(gleb), told(anna)
    card = desk.get(reverse("admin:staff_courseelsewhere_change", args=[asked.pk])).text
    assert reverse("admin:staff_courseelsewhere_scan", args=[asked.pk]) in card
    page = reverse("admin:staff_courseelsewhere_confirmation", args=[asked.pk])
    assert desk.post(page, {"why": "по скану"}).status_code == 302
    striking = reverse("admin:staff_courseelsewhere_striking", args=[asked.pk])
    assert desk.post(striking, {"why": "не тот человек"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.refusal) == ("rejected", "не тот человек")
    assert "не подтверждён" in desk.post(striking, {"why": "ещё раз"}).text
    assert told(anna).pk != asked.pk
