from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from imports.states import Verdict
from organizations.models import Responsible
from staff.models import Worker
from tests.staff.filing import line, load, previewed, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(boris.user)


def test_r10_nothing_is_written_before_the_button(desk: Client) -> None:
    before = Worker.objects.count()
    batch = previewed(desk, row(1), row(2))
    page = desk.get(reverse("imports:batch", args=[batch.pk])).text
    assert "Загрузить 2 из 2" in page
    assert "Пока ничего не записано" in page
    assert Worker.objects.count() == before


def test_r10_a_file_is_loaded(desk: Client) -> None:
    batch = load(desk, previewed(desk, row(1), row(2)))
    assert batch.state == "loaded"
    assert [one.state for one in batch.lines.all()] == ["loaded", "loaded"]
    assert line(batch, 2).judged == Verdict.NEW
