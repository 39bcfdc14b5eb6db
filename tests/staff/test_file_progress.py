"""How far a file is: followed by htmx, or looked up by hand where there is no script."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import python_calamine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from imports import working
from imports.models import Batch, Line
from imports.states import Fate
from organizations.models import Responsible
from tests.staff.filing import load, previewed, row

pytestmark = pytest.mark.django_db
POLL = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "progress"}


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(boris.user)


@pytest.fixture
def batch(desk: Client) -> Batch:
    """Half loaded."""
    made = previewed(desk, row(1), row(2))
    desk.post(reverse("imports:load", args=[made.pk]))
    Line.objects.filter(batch=made, number=2).update(state=Fate.LOADED)
    return made


def test_r10_the_page_says_how_far_it_is_and_how_to_look_again(desk: Client, batch: Batch) -> None:
    page = desk.get(reverse("imports:batch", args=[batch.pk])).text
    assert "1 из 2 строк" in page
    assert '<progress class="meter tone-blue" max="2" value="1"' in page
    assert "Обновить страницу" in page
    assert 'hx-trigger="every 2s"' in page


def test_r10_htmx_gets_the_progress_alone_and_the_whole_page_at_the_end(desk: Client, batch: Batch) -> None:
    address = reverse("imports:batch", args=[batch.pk])
    part = desk.get(address, **POLL)
    assert "<html" not in part.text
    assert "1 из 2 строк" in part.text
    working.drain()
    assert desk.get(address, **POLL)["HX-Refresh"] == "true"
    assert "Загружено 2 из 2 строк" in desk.get(address).text


def test_a_longer_file_is_no_more_questions(desk: Client) -> None:
    asked = []
    for rows in (2, 12):
        batch = load(desk, previewed(desk, *(row(n + 20 * rows) for n in range(rows))))
        with CaptureQueriesContext(connection) as seen:
            desk.get(reverse("imports:batch", args=[batch.pk]))
        asked.append(len(seen))
    assert asked[0] == asked[1]


def test_r10_the_template_can_be_filled_in_and_sent(desk: Client) -> None:

    sent = desk.get(reverse("imports:template", args=["workers"]))

    header = python_calamine.load_workbook(BytesIO(sent.content)).get_sheet_by_index(0).to_python()[0]
    assert header[:6] == ["Фамилия", "Имя", "Отчество", "Дата рождения", "СНИЛС", "Электронная почта"]
    assert "ФИО" not in header
