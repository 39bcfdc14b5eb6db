"""What a file tells its Responsible of people: counted, written down, and never two rows of one person (R1, R9, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from imports import rules
from imports.models import Batch
from imports.states import Verdict
from lib import snils
from organizations.models import Responsible
from staff.models import Look, Worker
from tests import factories
from tests.factories import snils_number
from tests.staff.filing import book, line, previewed, row, send
from tests.staff.test_file_verdicts import as_in_file

pytestmark = pytest.mark.django_db
SECOND = {"Электронная почта": "vtoraya@pochta.example"}


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    factories.PositionFactory(name="Учитель математики")
    return signed_in(boris.user)


def elsewhere(last_name: str) -> Worker:
    return factories.EmploymentFactory(worker__last_name=last_name).worker


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"Фамилия": "АВДЕЕВАЛ"}, "Повтор строки 2: те же ФИО и дата рождения."),
        ({"Фамилия": "Авдеевла"}, "Похоже на строку 2: ФИО похожи, дата рождения та же."),
        ({"Фамилия": "Инна", "Имя": "Авдеевал"}, "Похоже на строку 2: ФИО похожи, дата рождения та же."),
        ({"Отчество": ""}, "Похоже на строку 2: ФИО похожи, дата рождения та же."),
        ({"Дата рождения": "03.02.1981"}, ""),
    ],
)
def test_r1_a_row_that_nearly_repeats_another_is_stopped(
    said: dict[str, str], words: str, desk: Client
) -> None:
    other = {**SECOND, "СНИЛС": snils.pretty(snils_number(123_456))}
    batch = previewed(desk, row(1, Фамилия="Авдеевал"), row(1, **{"Фамилия": "Авдеевал", **other, **said}))
    second = line(batch, 3)
    assert (second.judged, second.words) == (Verdict.ERROR, words) if words else second.judged == Verdict.NEW


def test_r9_files_tell_of_so_many_others_a_day(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "KNOWN_A_DAY", 2)
    others = [elsewhere(last_name) for last_name in ("Лисина", "Котова", "Белкина")]
    previewed(desk, as_in_file(others[0]), as_in_file(others[1], **SECOND))
    answer = send(desk, book([as_in_file(others[2])]))
    assert "больше 2 человек" in answer.text
    assert Batch.objects.count() == 1


def test_r9_own_workers_and_strangers_are_not_counted(
    desk: Client, anna: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "KNOWN_A_DAY", 0)
    previewed(desk, as_in_file(anna, Отчество="Петровна"), row(5))


def test_r42_the_preview_and_the_rows_to_mend_leave_a_row(desk: Client, anna: Worker) -> None:
    other = elsewhere("Лисина")
    batch = previewed(desk, as_in_file(anna, Отчество="Петровна"), as_in_file(other, **SECOND))
    assert f"«{anna.patronymic}» → «Петровна»" in desk.get(reverse("imports:batch", args=[batch.pk])).text
    look = Look.objects.latest("pk")
    assert (look.what, look.workers) == ("Файл с работниками", sorted([anna.pk, other.pk]))
    desk.get(reverse("imports:errors", args=[batch.pk]))
    look = Look.objects.latest("pk")
    assert (look.what, look.workers) == ("Файл с работниками, строки с ошибками, файл Excel", [other.pk])
