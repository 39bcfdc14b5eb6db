"""«Реестр групп», «Удалить», «Мои курсы» as pages (R37, R38)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from courses.certificates.actions import close_group
from courses.certificates.rules import Outcome
from courses.enrolling.actions import enrol
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from lib.dates import today
from tests import factories
from tests.courses.edits import changed

pytestmark = pytest.mark.django_db
REGISTER = reverse("courses:register")
MINE = reverse("courses:my_courses")


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def seat(anna) -> Enrolment:
    return enrol(anna, factories.CourseGroupFactory(funding=Funding.STATE), by=anna.user)


@pytest.fixture
def desk(boris, signed_in):
    return signed_in(boris.user)


@pytest.fixture
def browser(anna, signed_in):
    return signed_in(anna.user)


def begin(seat: Enrolment, days_ago: int = 0) -> CourseGroup:
    first = today() - timedelta(days=days_ago)
    return changed(
        CourseGroup.objects.get(pk=seat.group_id), starts_on=first, ends_on=first + timedelta(days=4)
    )


def test_r37_find_the_surname_and_press_delete(desk, seat) -> None:
    address = reverse("courses:release", args=[seat.pk])
    assert address in text(desk.get(f"{REGISTER}?q=орлов"))
    assert address not in text(desk.get(f"{REGISTER}?q=петров"))
    page = text(desk.get(address))
    assert "Что произойдёт" in page
    assert "Что сохранится" in page
    gone = desk.post(address, {"why": "просьба работника"}, follow=True)
    assert "больше не в группе" in text(gone)
    assert Enrolment.objects.get().state == Seat.RELEASED
    assert address not in text(desk.get(REGISTER))


def test_r37_without_a_reason_what_was_typed_stays(desk, seat) -> None:
    page = text(desk.post(reverse("courses:release", args=[seat.pk]), {"why": ""}))
    assert "Напишите, почему" in page
    assert Enrolment.objects.get().state == Seat.ACTIVE


def test_r37_once_begun_the_way_to_the_operator(desk, seat) -> None:
    begin(seat)
    address = reverse("courses:release", args=[seat.pk])
    for page in (text(desk.get(address)), text(desk.post(address, {"why": "просьба"}))):
        assert "Обучение началось" in page
        assert "support@staffedu.ru" in page
    assert Enrolment.objects.get().state == Seat.ACTIVE


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", 2),
        ("state=active", 2),
        ("state=released", 0),
        ("funding=paid", 1),
        ("q=9999999", 0),
        ("group=-", 2),
    ],
)
def test_r37_filters_of_the_register(desk, anna, seat, asked: str, found: int) -> None:
    enrol(anna, factories.CourseGroupFactory(funding=Funding.PAID), by=anna.user)
    page = text(desk.get(f"{REGISTER}?{asked}"))
    assert (f"<strong>{found} запис" in page) is bool(found)


def test_r37_the_register_as_excel(desk, seat) -> None:
    answer = desk.get(f"{REGISTER}?format=xlsx")
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer.content.startswith(b"PK")


def test_r37_queries_of_the_register_do_not_grow(desk, school12) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    group = factories.CourseGroupFactory(funding=Funding.PAID)
    for more in (1, 23):
        for _ in range(more):
            worker = factories.EmploymentFactory(organization=school12).worker
            factories.EnrolmentFactory(worker=worker, group=group)
        with CaptureQueriesContext(connection) as caught:
            desk.get(REGISTER)
        counts.append(len(caught))
    assert counts[0] == counts[1]


def test_r37_the_worker_gives_up_the_own_seat_without_explaining(browser, seat) -> None:
    address = reverse("courses:cancel", args=[seat.pk])
    assert address in text(browser.get(MINE))
    assert "Место в группе" in text(browser.get(address))
    assert "отменена" in text(browser.post(address, follow=True))
    assert Enrolment.objects.get().state == Seat.RELEASED
    assert browser.get(address).status_code == 302


def test_r38_my_courses_from_coming_to_the_certificate(browser, seat, gleb) -> None:
    assert "Скоро" in text(browser.get(MINE))
    begin(seat)
    assert "Идут сейчас" in text(browser.get(MINE))
    group = begin(seat, days_ago=9)
    assert "Ждут итогов" in text(browser.get(MINE))
    close_group(group, [Outcome(seat.pk, True, "63-0412", today())], by=gleb)
    page = text(browser.get(MINE))
    assert "Пройдены" in page
    assert "Удостоверение № 63-0412" in page


def test_r38_no_courses_yet_leads_to_the_catalogue(browser) -> None:
    assert reverse("courses:catalogue") in text(browser.get(MINE))
