"""R45: every list of the operator is a file too: the same records, one fact a column, days as days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
REGISTERED = list(admin.site._registry.items())


def saved(client: Client, model: Any, **asked: str) -> tuple[list[list[Any]], dict[str, str]]:
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    answer = client.get(url, {**asked, "excel": "1"})
    assert answer["Content-Type"].endswith("spreadsheetml.sheet"), answer
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    about = {str(name): str(said) for name, said in book.get_sheet_by_name("Отбор").to_python()}
    return book.get_sheet_by_index(0).to_python(), about


@pytest.mark.parametrize(("model", "one"), REGISTERED, ids=[model.__name__ for model, _ in REGISTERED])
def test_r45_every_list_of_the_admin_is_a_file(
    model: Any, one: Any, records: None, gleb: Any, signed_in: SignedIn
) -> None:
    client = signed_in(gleb)
    rows, about = saved(client, model)
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    assert "Скачать Excel" in client.get(url).content.decode()
    assert len(rows) == model._default_manager.count() + 1
    assert about["Отбор"] == "весь список, без фильтров"
    assert len(set(rows[0])) == len(rows[0])
    for cell in (cell for row in rows[1:] for cell in row):
        assert "<" not in str(cell)
        assert not (isinstance(cell, str) and cell[:4].isdecimal() and cell[4:5] == "-"), "a day is a day"
    days = [
        title for title in rows[0] if str(title).lower().startswith("дата") or str(title).endswith(" день")
    ]
    for title in days:
        column = [row[rows[0].index(title)] for row in rows[1:]]
        assert all(isinstance(cell, date | datetime) for cell in column if cell != ""), title


def test_r45_the_file_names_its_filter_and_holds_no_formula(gleb: Any, signed_in: SignedIn) -> None:
    factories.DistrictFactory(name="=HYPERLINK(1)")
    factories.DistrictFactory(name="Заречный")
    from organizations.models import District

    rows, about = saved(signed_in(gleb), District, q="HYPER")
    assert about["Отбор"] == "поиск: HYPER"
    assert [row[0] for row in rows[1:]] == ["'=HYPERLINK(1)"]
