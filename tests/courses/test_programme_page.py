"""The programme's page: what, for whom, by whom, every date with its verdict (R35, R36, R44)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from courses.states import Funding
from lib.dates import today
from tests import factories

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def programme(anna) -> Any:
    provider = factories.ProviderFactory(email="kpk@example.ru", phone="(84800) 9-10-15")
    return factories.ProgrammeFactory(
        provider=provider,
        annotation="Учителям математики",
        outcomes="Решать задачи\nОбъяснять",
        content="Параметры\nЗачёт",
        bring="Калькулятор",
        price=4800,
        profile_for=[anna.training_employment().position],
    )


def test_r35_it_says_what_for_whom_and_by_whom(anna, cheque, programme, signed_in) -> None:
    group = factories.CourseGroupFactory(programme=programme, form="both")
    page = text(signed_in(anna.user).get(reverse("courses:programme", args=[programme.pk])))
    for said in (
        "<li>Объяснять</li>",
        "<li>Параметры</li>",
        "Учителям математики",
        "kpk@example.ru",
        "Калькулятор",
    ):
        assert said in page
    assert "Очно и дистанционно, 9:00–16:00" in page
    assert "Для вас это профильный курс" in page
    assert reverse("courses:enrol", args=[group.pk]) in page
    assert "₽" not in page


def test_r36_the_price_stands_only_where_one_pays_and_another_date_can_be_chosen(
    anna, cheque, programme, signed_in
) -> None:
    factories.CourseGroupFactory(programme=programme, starts_on=today() + timedelta(days=20))
    paid = factories.CourseGroupFactory(programme=programme, funding=Funding.PAID)
    full = factories.CourseGroupFactory(programme=programme, seats=0)
    page = text(
        signed_in(anna.user).get(reverse("courses:programme", args=[programme.pk]), {"group": full.pk})
    )
    assert "Внебюджетная основа, 4\xa0800\xa0₽".replace("\xa0", " ") in page.replace("\xa0", " ")
    assert "Мест нет" in page
    assert page.index("Мест нет") < page.index("Другие даты") < page.index(f"группа {paid.number}")


def test_r44_for_ones_own_worker_only(anna, boris, vera, programme, cheque, signed_in) -> None:
    group = factories.CourseGroupFactory(programme=programme)
    address = reverse("courses:org_programme", args=[anna.pk, programme.pk])
    page = text(signed_in(boris.user).get(address))
    assert reverse("courses:org_enrol", args=[anna.pk, group.pk]) in page
    assert anna.full_name in page
    assert signed_in(vera.user).get(address).status_code == 404


def test_r36_nothing_coming_leads_to_the_catalogue(anna, programme, signed_in) -> None:
    page = text(signed_in(anna.user).get(reverse("courses:programme", args=[programme.pk])))
    assert "Групп, которые ещё не начались, сейчас нет" in page
