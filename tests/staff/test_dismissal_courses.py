"""«Уволить» somebody who is enrolled in courses ahead: they stay or go by the Responsible's choice (R12, R37)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from letters.models import Letter
from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment, Worker
from tests import factories
from tests.staff.moving import job

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat(anna: Worker) -> Enrolment:
    voucher = factories.VoucherFactory(worker=anna)
    programme = factories.ProgrammeFactory(title="Коррекция речи")
    group = factories.CourseGroupFactory(programme=programme, funding=Funding.VOUCHER)
    return factories.EnrolmentFactory(worker=anna, group=group, voucher_block=voucher.blocks.last())


def _press(client: Client, place: Employment, **said: Any) -> str:
    typed = {"on": f"{today():%d.%m.%Y}", "reason": "unknown", **said}
    return client.post(reverse("staff:dismissal", args=[place.pk]), typed, follow=True).content.decode()


def test_r12_the_page_shows_what_is_ahead_and_it_stays_without_a_mark(
    anna: Worker, boris: Responsible, seat: Enrolment, signed_in: Callable[[Any], Client]
) -> None:
    client, place = signed_in(boris.user), job(anna)
    page = client.get(reverse("staff:dismissal", args=[place.pk])).content.decode()
    assert "«Коррекция речи»" in page
    assert "Отменить записи на курсы, которые ещё не начались" in page
    assert "Увольнение записано" in _press(client, place)
    seat.refresh_from_db()
    assert seat.state == Seat.ACTIVE
    letter = Letter.objects.get(kind="staff/workplace_ended")
    assert letter.context["courses"] == [f"«Коррекция речи», с {seat.starts_on:%d.%m.%Y}"]


def test_r12_r37_marked_it_is_given_up_and_the_seat_and_the_block_are_free(
    anna: Worker, boris: Responsible, seat: Enrolment, signed_in: Callable[[Any], Client]
) -> None:
    block = seat.voucher_block
    assert "Увольнение записано" in _press(signed_in(boris.user), job(anna), release=[seat.pk])
    seat.refresh_from_db()
    assert (seat.state, seat.released_by) == (Seat.RELEASED, boris.user)
    assert CourseGroup.objects.get(pk=seat.group_id).taken == 0
    another = factories.CourseGroupFactory(starts_on=today() + timedelta(days=60))
    post = Employment.objects.get(worker=anna).position
    again = factories.EnrolmentFactory(worker=anna, group=another, voucher_block=block, position=post)
    assert again.voucher_block == block
    assert set(Letter.objects.values_list("kind", flat=True)) == {"courses/released", "staff/workplace_ended"}
    assert Letter.objects.get(kind="staff/workplace_ended").context["courses"] == []
    assert "Увольнение: Школа № 12" in Letter.objects.get(kind="courses/released").context["why"]


def test_r12_what_only_the_operator_takes_out_is_said(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE, time="", place="")
    factories.EnrolmentFactory(worker=anna, group=group)
    page = signed_in(boris.user).get(reverse("staff:dismissal", args=[job(anna).pk])).content.decode()
    assert "Записи, которые отменяет только оператор" in page
    assert "Отменить записи на курсы" not in page


def test_r12_a_course_by_a_position_held_elsewhere_too_is_not_offered(
    anna: Worker, boris: Responsible, seat: Enrolment, signed_in: Callable[[Any], Client]
) -> None:
    place = job(anna)
    factories.EmploymentFactory(worker=anna, position=place.position, kind="external", training=False)
    page = signed_in(boris.user).get(reverse("staff:dismissal", args=[place.pk])).content.decode()
    assert "Коррекция речи" not in page


def test_r44_another_workers_seat_cannot_be_named(
    anna: Worker, boris: Responsible, seat: Enrolment, signed_in: Callable[[Any], Client]
) -> None:
    foreign = factories.EnrolmentFactory()
    page = _press(signed_in(boris.user), job(anna), release=[seat.pk, foreign.pk])
    assert "проверьте отметки" in page
    foreign.refresh_from_db()
    assert foreign.state == Seat.ACTIVE
