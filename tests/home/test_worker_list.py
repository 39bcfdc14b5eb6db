"""«Список работников»: its order, search, filters and Excel."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from organizations.models import Responsible
from staff.states import Leave
from tests import factories
from tests.home.listing import LIST, hire, names

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_the_list_is_in_russian_order(boris: Responsible, signed_in: SignedIn) -> None:
    for name in ("Жукова", "Ёлкина", "Яковлева", "Ежова"):
        hire(boris.organization, name)
    client = signed_in(boris.user)
    assert names(client) == ["Волков", "Ежова", "Ёлкина", "Жукова", "Яковлева"]
    assert names(client, sort="-name") == ["Яковлева", "Жукова", "Ёлкина", "Ежова", "Волков"]


def test_the_list_is_searched_and_filtered(boris: Responsible, signed_in: SignedIn) -> None:
    first = hire(boris.organization, "Ёлкина", leave=Leave.MATERNITY)
    physicist = factories.PositionFactory(name="Учитель физики")
    hire(boris.organization, "Жукова", position=physicist)
    hire(boris.organization, "Новикова", awaiting=True)
    client = signed_in(boris.user)
    assert names(client, q="елкина дарья") == ["Ёлкина"]
    assert names(client, q=str(first.worker_id)) == ["Ёлкина"]
    assert names(client, position=physicist.pk) == ["Жукова"]
    assert names(client, leave="any") == names(client, leave="maternity") == ["Ёлкина"]
    assert names(client, leave="none") == ["Волков", "Жукова", "Новикова"]
    assert names(client, state="awaiting") == ["Новикова"]
    assert names(client, q="нет такой") == []
    assert names(client, q="\x00", position="x" * 30, sort="чепуха")[:1] == ["Волков"]


def test_the_excel_is_exactly_this_list(boris: Responsible, signed_in: SignedIn) -> None:
    hire(boris.organization, "Ёлкина", leave=Leave.MATERNITY)
    hire(boris.organization, "Жукова")
    answer = signed_in(boris.user).get(reverse(LIST), {"leave": "maternity", "format": "xlsx"})
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows] == ["ФИО", "Ёлкина Дарья Олеговна"]
    said = dict(zip(rows[0], rows[1], strict=True))
    assert (said["Отпуск"], said["Место работы"], said["Чек"]) == (
        "Декретный отпуск",
        "Работает",
        "Можно выдать",
    )
