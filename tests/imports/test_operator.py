"""The operator finds the file that a Responsible loaded, and its rows (R10, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from imports.models import Batch, Line
from organizations.models import Responsible
from staff.models import Look, Worker
from tests import factories
from tests.staff.filing import previewed, row

pytestmark = pytest.mark.django_db
FILES, ROWS = reverse("admin:imports_batch_changelist"), "admin:imports_line_changelist"


@pytest.fixture
def batch(boris: Responsible, signed_in: Callable[[Any], Client]) -> Batch:
    factories.PositionFactory(name="Учитель математики")
    previewed(signed_in(boris.user), row(1), row(2, **{"Дата рождения": "вчера"}))
    return Batch.objects.get()


@pytest.mark.parametrize("asked", ["школа 12", "волков", "boris@example.ru"])
def test_r10_a_file_is_found_by_organization_and_by_who_loaded(
    asked: str, batch: Batch, boris: Responsible, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    Batch.objects.create(
        kind="workers", organization=factories.OrganizationFactory(), file_name="Чужой", by=gleb
    )
    client = signed_in(gleb)
    text = client.get(FILES, {"q": asked}).content.decode()
    assert batch.file_name in text
    assert "Чужой" not in text


def test_r10_its_rows_are_read_and_searched(
    batch: Batch, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    client = signed_in(gleb)
    card = client.get(reverse("admin:imports_batch_change", args=[batch.pk])).content.decode()
    way = f"{reverse(ROWS)}?batch__id__exact={batch.pk}"
    assert way in card
    assert "Открыть: 2 строки" in card
    rows = client.get(way).content.decode()
    assert "не похоже на дату" in rows
    first = Line.objects.get(verdict="new")
    found = client.get(f"{way}&q={first.name.split()[0].lower()}").content.decode()
    assert first.name in found
    assert "Сначала откройте файл" in client.get(reverse(ROWS), {"q": "авдеев"}).content.decode()


def test_r42_rows_that_tell_of_somebody_leave_a_row(
    batch: Batch, anna: Worker, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    batch.lines.update(worker_id=anna.pk)
    signed_in(gleb).get(reverse(ROWS), {"batch__id__exact": batch.pk})
    assert Look.objects.get().workers == [anna.pk]
