from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
import python_calamine
from django.test import Client
from django.urls import reverse

from imports.models import Batch
from imports.states import Verdict
from organizations.models import Responsible
from staff.models import Employment, Worker
from tests.staff.dirty import WITH_ZERO, dirty
from tests.staff.filing import line, load, send

pytestmark = pytest.mark.django_db
FIRST = 5


@pytest.fixture
def batch(boris: Responsible, signed_in: Callable[[Any], Client]) -> Batch:
    answer = send(signed_in(boris.user), dirty(), "Список 2026 (испр).xlsx")
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def test_r10_a_list_as_schools_send_it_is_read(batch: Batch) -> None:
    said = {one.number: (one.judged, f"{one.words} {one.then}") for one in batch.lines.all()}
    assert len(said) == 10
    new = [at for at, (verdict, _) in said.items() if verdict == Verdict.NEW]
    assert new == [FIRST, FIRST + 1, FIRST + 2, FIRST + 3]
    wrong = {at: words for at, (verdict, words) in said.items() if verdict == Verdict.ERROR}
    for at, words in zip(
        range(FIRST + 4, FIRST + 10),
        ("без инициалов", "не похоже на дату", "опечатка", "Почта общая", "Не заполнено", "Повтор строки 6"),
        strict=True,
    ):
        assert words in wrong[at], wrong[at]


def test_r10_what_was_skipped_is_said(batch: Batch, boris: Responsible, signed_in: Any) -> None:
    page = signed_in(boris.user).get(reverse("imports:batch", args=[batch.pk])).text
    for words in ("Итоги пропущены", "Скрытые столбцы не читались", "Латинские буквы", "Загрузить 4 из 10"):
        assert words in page


def test_r10_what_is_written_is_clean(batch: Batch, boris: Responsible, signed_in: Any) -> None:
    load(signed_in(boris.user), batch)
    avdeeva, bykova, vinogradov, guseynov = (
        Worker.objects.get(pk=line(batch, at).made_id) for at in range(FIRST, FIRST + 4)
    )
    assert (avdeeva.full_name, avdeeva.snils) == ("Авдеева Инна Романовна", WITH_ZERO)
    assert (bykova.full_name, bykova.birth_date) == ("Быкова Лидия Сергеевна", date(1985, 3, 12))
    assert (vinogradov.last_name, vinogradov.birth_date) == ("Виноградов", date(1985, 3, 12))
    assert (guseynov.patronymic, guseynov.birth_date) == ("Мамед оглы", date(1979, 11, 2))
    since = [Employment.objects.get(worker=one).started_on for one in (avdeeva, bykova, vinogradov)]
    assert since == [date(2020, 9, 1), date(2021, 9, 1), date(2022, 9, 1)]
    assert bykova.invitation.email == "bykova@p.example"


def test_r10_rows_to_mend_come_back_as_they_were_typed(
    batch: Batch, boris: Responsible, signed_in: Any
) -> None:
    """They are mended where they stand, and that file is chosen: the column with the mistake is not read."""
    desk = signed_in(boris.user)
    sent = desk.get(reverse("imports:errors", args=[batch.pk]))
    header, *rows = python_calamine.load_workbook(BytesIO(sent.content)).get_sheet_by_index(0).to_python()
    assert header[-1] == "Что исправить"
    assert len(rows) == 6
    assert rows[1][:2] == ["Ежова Зоя Ильинична", "31.02.1988"]
    assert "не похоже на дату" in str(rows[1][-1])
    assert send(desk, sent.content, "Строки с ошибками.xlsx").status_code == 302
    again = Batch.objects.latest("pk")
    assert again.lines.count() == 6
    assert [one.judged for one in again.lines.order_by("number")][:5] == [Verdict.ERROR] * 5
