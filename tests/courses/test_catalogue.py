"""The catalogue and an enrolment, as the worker and the Responsible meet them (R30, R36, R43, R44)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from lib.dates import format_date, today
from tests import factories
from tests.courses.edits import changed

pytestmark = pytest.mark.django_db
CATALOGUE = reverse("courses:catalogue")


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def browser(anna, signed_in) -> Client:
    return signed_in(anna.user)


@pytest.fixture
def desk(boris, signed_in) -> Client:
    return signed_in(boris.user)


def profile(worker, **said: Any) -> CourseGroup:
    programme = factories.ProgrammeFactory(profile_for=[worker.training_employment().position])
    return factories.CourseGroupFactory(programme=programme, **said)


def test_r36_open_groups_first_then_the_closed_each_with_its_one_obstacle(browser, anna, cheque) -> None:
    full = profile(anna, seats=0, starts_on=today() + timedelta(days=5))
    mine = profile(anna, starts_on=today() + timedelta(days=50))
    page = text(browser.get(f"{CATALOGUE}?tab=all"))
    assert page.index(mine.programme.title) < page.index(full.programme.title)
    assert "Бесплатно, по чеку" in page
    assert page.count("Мест нет") == page.count("Почему и что подойдёт") == 1
    assert "Подходят мне (1)" in page
    assert "Все (2)" in page
    assert full.programme.title not in text(browser.get(CATALOGUE))


def test_r30_the_catalogue_says_that_those_for_all_teachers_count(browser, anna, cheque) -> None:
    factories.CourseGroupFactory(programme=factories.ProgrammeFactory(for_all_teachers=True))
    said = "профильными считаются программы для учителей всех категорий"
    assert said in text(browser.get(CATALOGUE))
    profile(anna)
    assert said not in text(browser.get(CATALOGUE))


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", "АБ"),
        ("tab=all", "АБВ"),
        ("q=алгебр", "А"),
        ("q=г-особая", "В"),
        ("funding=state_assignment", "Б"),
        ("tab=fit", "АБ"),
        ("tab=soon", ""),
        ("whom=profile", "А"),
        ("funding=state_assignment&funding=voucher", "АБ"),
        ("block=invariant", "В"),
        (f"since={today() + timedelta(days=45)}", "Б"),
        (f"until={format_date(today() + timedelta(days=45))}&tab=all", "АВ"),
        ("q=алгебр&funding=paid", ""),
        ("since=вчера&page=абв&tab=all", "АБВ"),
    ],
)
def test_r36_search_and_filters_stand_in_the_address(browser, anna, cheque, asked: str, shown: str) -> None:
    position = anna.training_employment().position
    algebra = factories.ProgrammeFactory(title="Алгебра и ЕГЭ", profile_for=[position])
    factories.CourseGroupFactory(programme=algebra)
    reading = factories.ProgrammeFactory(title="Беглое чтение")
    factories.CourseGroupFactory(
        programme=reading, funding=Funding.STATE, starts_on=today() + timedelta(days=50)
    )
    upbringing = factories.ProgrammeFactory(title="Воспитание", block="invariant", hours=72)
    factories.CourseGroupFactory(programme=upbringing, number="Г-особая")
    page = text(browser.get(f"{CATALOGUE}?{asked}"))
    titles = {"А": algebra.title, "Б": reading.title, "В": upbringing.title}
    assert "".join(letter for letter, title in titles.items() if f">{title}</a>" in page) == shown
    if not shown:
        assert "Ничего не нашлось" in page or "Здесь пусто" in page


def test_the_catalogue_answers_htmx_with_its_results_alone(browser, anna, cheque) -> None:
    profile(anna)
    part = browser.get(CATALOGUE, headers={"HX-Request": "true", "HX-Target": "groups"})
    assert "<html" not in text(part)
    assert "Подходят мне (1)" in text(part)
    assert "HX-Request" in part["Vary"]


def _many(count: int) -> None:
    programmes = [factories.ProgrammeFactory() for _ in range(3)]
    for number in range(count):
        factories.CourseGroupFactory(programme=programmes[number % 3], seats=number % 2)


@pytest.mark.parametrize("page", ["", "?tab=all", "?page=2", "?q=урок"])
def test_r36_queries_do_not_grow_with_the_groups(browser, cheque, page: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for more in (1, 24, 275):
        _many(more)
        with CaptureQueriesContext(connection) as caught:
            assert browser.get(CATALOGUE + page).status_code == 200
        counts.append(len(caught))
    assert counts[1] == counts[2]
    assert counts[2] - counts[0] <= 1


def test_r36_the_page_says_what_an_enrolment_takes_and_the_confirmation_what_is_next(
    browser, anna, cheque
) -> None:
    group = profile(anna)
    address = reverse("courses:enrol", args=[group.pk])
    asked = text(browser.get(address))
    assert f"Чек № {cheque.shown_number} оплатит курс: вариативный блок, 36 часов" in asked
    assert not Enrolment.objects.exists()
    done = browser.post(address, follow=True)
    assert done.redirect_chain == [(address, 302)]
    assert "Вы записаны" in text(done)
    assert anna.user.email in text(done)


def test_r36_the_group_filled_up_while_the_page_was_open(browser, anna, cheque) -> None:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group, other = (factories.CourseGroupFactory(programme=programme, seats=1) for _ in range(2))
    address = reverse("courses:enrol", args=[group.pk])
    assert "Записаться" in text(browser.get(address))
    rival = factories.EmploymentFactory(training=True).worker
    factories.VoucherFactory(worker=rival)
    enrol(rival, group, by=rival.user)
    refused = text(browser.post(address))
    assert "Мест нет" in refused
    assert refused.index("Что подойдёт") < refused.index(reverse("courses:enrol", args=[other.pk]))


def test_r17_the_position_is_asked_and_what_was_chosen_is_kept(browser, anna, school12) -> None:
    physics = factories.PositionFactory(name="Учитель физики")
    second = factories.EmploymentFactory(worker=anna, organization=school12, position=physics, training=False)
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    address = reverse("courses:enrol", args=[group.pk])
    assert "По какой должности" in text(browser.get(address))
    assert "Выберите должность" in text(browser.post(address))
    changed(group, seats=0)
    assert "Мест нет" in text(browser.post(address, {"employment": second.pk}))
    changed(group, seats=1)
    browser.post(address, {"employment": second.pk})
    assert Enrolment.objects.get().position == physics


def test_r41_r43_a_closed_group_says_why_in_the_memos_words_and_what_would_do(browser, anna) -> None:
    group = profile(anna)
    free = factories.CourseGroupFactory(funding=Funding.PAID)
    page = text(browser.get(reverse("courses:enrol", args=[group.pk])))
    assert "В эту группу записаться не получится" in page
    assert "чека нет" in page
    assert "Что говорит памятка" in page
    assert "Чек действителен для предъявления в Организацию КПК в течение одного года" in page
    assert reverse("courses:enrol", args=[free.pk]) in page


def test_r36_the_responsible_chooses_the_worker_first(desk, anna, boris, cheque) -> None:
    group = profile(anna)
    choose = reverse("courses:org_catalogue")
    assert f"?worker={anna.pk}" in text(desk.get(f"{choose}?q=орлова"))
    shown = text(desk.get(f"{choose}?worker={anna.pk}"))
    address = reverse("courses:org_enrol", args=[anna.pk, group.pk])
    assert address in shown
    assert "Записать" in text(desk.get(address))
    assert "Запись оформлена" in text(desk.post(address, follow=True))
    assert Enrolment.objects.get().enrolled_by == boris.user


@pytest.mark.parametrize("method", ["get", "post"])
def test_r44_another_schools_responsible_meets_a_404(vera, anna, cheque, signed_in, method: str) -> None:
    group, desk = profile(anna), signed_in(vera.user)
    assert getattr(desk, method)(reverse("courses:org_enrol", args=[anna.pk, group.pk])).status_code == 404
    assert desk.get(reverse("courses:org_catalogue"), {"worker": anna.pk}).status_code == 404
    seat = enrol(anna, group, by=anna.user)
    assert getattr(desk, method)(reverse("courses:release", args=[seat.pk])).status_code == 404
    assert getattr(signed_in(vera.user), method)(reverse("courses:cancel", args=[seat.pk])).status_code == 404
    assert anna.last_name not in text(desk.get(reverse("courses:register")))
    assert Enrolment.objects.not_released().count() == 1
