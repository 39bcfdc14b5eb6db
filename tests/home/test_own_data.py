"""R42: all that the system keeps of a person, as one file for that person."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse, reverse_lazy
from python_calamine import CalamineWorkbook

from home.own_data.facts import sheets
from staff.models import Worker
from tests import factories
from vouchers.actions import issue_voucher

pytestmark = pytest.mark.django_db
FILE = reverse_lazy("home:own_data")
SignedIn = Callable[[Any], Client]


def told(worker: Worker) -> dict[str, list[list[Any]]]:
    return {title: [list(header), *map(list, rows)] for title, header, rows in sheets(worker)}


def test_r42_one_click_gives_a_file_of_everything(anna: Worker, boris: Any, signed_in: SignedIn) -> None:
    issue_voucher(anna, by=boris.user)
    cabinet = signed_in(anna.user)
    assert cabinet.get(FILE).headers["Location"].startswith(reverse("account_reauthenticate"))
    cabinet.post(reverse("account_reauthenticate"), {"password": factories.PASSWORD, "next": FILE})
    answer = cabinet.get(FILE)
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    person = {row[0]: row[1] for row in book.get_sheet_by_name("Личные данные").to_python()}
    assert (person["СНИЛС"], person["Электронная почта"]) == (anna.pretty_snils, anna.user.email)  # type: ignore[union-attr]
    assert {"Места работы", "Чеки", "Блоки чека", "Письма", "История записи"} <= set(book.sheet_names)
    assert len(book.get_sheet_by_name("Чеки").to_python()) == 2


def test_r44_nobody_elses_records_are_in_it(anna: Worker, boris: Any) -> None:
    other = factories.EmploymentFactory(worker__last_name="Чужеродова").worker
    issue_voucher(other, by=None)
    assert "Чужеродова" not in str(told(anna))
    assert "Чужеродова" in str(told(other))


def test_r42_a_sheet_is_one_statement_whatever_its_rows(anna: Worker) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as said:
            told(anna)
        return len(said)

    before = statements()
    factories.EmploymentFactory.create_batch(3, worker=anna, training=False)
    assert statements() == before
