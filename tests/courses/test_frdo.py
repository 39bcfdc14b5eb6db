"""R38: the file for ФИС ФРДО: checked before it is saved, laid out by the operator's template."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from courses.frdo.default import COLUMNS
from courses.frdo.operator import NAME
from courses.models import Certificate, FrdoTemplate
from lib.dates import format_date, today
from staff.models import Look, Worker
from tests import factories
from tests.courses.edits import changed

pytestmark = pytest.mark.django_db
PAGE = reverse("admin:courses_certificate_frdo")


@pytest.fixture
def template(db: None) -> FrdoTemplate:
    FrdoTemplate.objects.all().delete()
    return FrdoTemplate.objects.create(effective_from=date(2026, 1, 1), columns=COLUMNS)


@pytest.fixture
def desk(template: FrdoTemplate, gleb: Any, signed_in: Callable[..., Client]) -> Client:
    return signed_in(gleb)


@pytest.fixture
def certificate(anna: Worker) -> Certificate:
    return factories.certificate(factories.finished(anna), "63-0412", today())


def asked(**more: Any) -> dict[str, Any]:
    return {"since": format_date(today() - timedelta(days=30)), "until": format_date(today()), **more}


def rows(answer: Any) -> list[list[Any]]:
    assert answer["Content-Type"].endswith("spreadsheetml.sheet"), answer
    return CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_r38_the_file_has_the_columns_of_the_template(
    desk: Client, certificate: Certificate, anna: Worker
) -> None:
    listed = desk.get(reverse("admin:courses_certificate_changelist")).text
    assert PAGE in listed
    page = desk.get(PAGE, asked()).text
    assert "1 удостоверение: замечаний нет" in page
    assert anna.pretty_snils not in page
    header, row = rows(desk.get(PAGE, asked(file="ready")))
    said = dict(zip(header, row, strict=True))
    assert (said["Серия документа"], said["Номер документа"]) == ("63", "0412")
    assert (said["Фамилия получателя"], said["СНИЛС"]) == (anna.last_name, anna.pretty_snils)
    assert (said["Пол получателя"], said["Форма обучения"]) == ("Жен", "Очная")
    assert (said["Статус документа"], said["Дата выдачи документа"]) == ("Оригинал", today())
    assert said["Источник финансирования обучения"] == "Бюджет субъекта РФ"


def test_r42_who_took_the_file_is_written_down_with_everybody_in_it(
    desk: Client, certificate: Certificate, anna: Worker, gleb: Any
) -> None:
    desk.get(PAGE, asked())
    assert not Look.objects.exists()
    desk.get(PAGE, asked(file="ready"))
    look = Look.objects.get()
    assert (look.by, look.workers, look.what) == (gleb, [anna.pk], f"{NAME}, файл Excel")


def test_r38_what_the_register_would_not_take_is_named_by_person(
    desk: Client, certificate: Certificate, boris: Any
) -> None:
    wrong = boris.user.worker
    changed(wrong, last_name="Иванoв ", patronymic="", birth_date=date(2015, 1, 1))
    late = factories.certificate(factories.finished(wrong, programme__hours=12), "64", today())
    page = desk.get(PAGE, asked()).text
    assert "2 удостоверения: готово 1, с&nbsp;замечаниями 1" in page
    for said in (
        "Лишние пробелы: Фамилия получателя",
        "Латинские буквы: фамилия",
        "Не заполнено: Пол получателя",
        "Проверьте дату рождения: 01.01.2015",
        "Объём программы меньше 16 часов",
    ):
        assert said in page
    for place, pk in (
        ("staff_worker_change", wrong.pk),
        ("courses_enrolment_certificate", late.enrolment_id),
    ):
        assert reverse(f"admin:{place}", args=[pk]) in page
    assert len(rows(desk.get(PAGE, asked(file="ready")))) == 2
    assert len(rows(desk.get(PAGE, asked(file="all")))) == 3


def test_r38_only_the_days_and_the_provider_that_are_asked_for(
    desk: Client, certificate: Certificate
) -> None:
    other = factories.ProviderFactory(name="Другой институт")
    assert "удостоверений не&nbsp;выдано" in desk.get(PAGE, asked(provider=other.pk)).text
    early = format_date(today() - timedelta(days=1))
    assert "удостоверений не&nbsp;выдано" in desk.get(PAGE, asked(until=early)).text
    assert "Последний день раньше первого" in desk.get(PAGE, asked(until="01.01.2020")).text


def test_r38_without_a_template_the_page_says_what_to_do(desk: Client, template: FrdoTemplate) -> None:
    changed(template, effective_from=today() + timedelta(days=1))
    page = desk.get(PAGE, asked()).text
    assert "неизвестно, какие столбцы нужны" in page
    assert reverse("admin:courses_frdotemplate_add") in page


def test_r44_nobody_but_the_operator_sees_it(boris: Any, signed_in: Callable[..., Client]) -> None:
    assert signed_in(boris.user).get(PAGE, asked(file="all")).status_code == 302


def test_r38_it_asks_the_same_for_many(desk: Client, certificate: Certificate) -> None:
    counted = []
    for more in (0, 12):
        for n in range(more):
            seat = factories.finished(factories.EmploymentFactory().worker)
            factories.certificate(seat, f"77-{n}", today())
        with CaptureQueriesContext(connection) as seen:
            desk.get(PAGE, asked(file="all"))
        counted.append(len(seen))
    assert counted[0] == counted[1]
