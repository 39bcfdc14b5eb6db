"""Pages travel compressed, files as they are, and nothing for another site."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db


GZIP = {"Accept-Encoding": "gzip"}


Browser = Callable[[User], Client]


@pytest.fixture
def catalogue(anna: Worker, signed_in: Browser) -> Callable[..., Any]:
    factories.CourseGroupFactory.create_batch(20)
    assert anna.user
    browser = signed_in(anna.user)
    return lambda **headers: browser.get(reverse("courses:catalogue"), headers=headers)


def test_a_page_is_a_small_part_of_its_size(catalogue: Callable[..., Any]) -> None:
    plain, packed = catalogue(), catalogue(**GZIP)
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 5
    assert gzip.decompress(packed.content).decode().count("<article") == plain.content.decode().count(
        "<article"
    )
    assert "Accept-Encoding" in packed["Vary"]


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_another_site_asked_for_has_its_plain_size(catalogue: Callable[..., Any], site: str) -> None:
    answer = catalogue(**GZIP, **{"Sec-Fetch-Site": site})
    assert "Content-Encoding" not in answer
    assert "Sec-Fetch-Site" in answer["Vary"]


def test_a_file_is_left_as_it_is(boris: Responsible, signed_in: Browser) -> None:
    file = signed_in(boris.user).get(reverse("home:workers"), {"format": "xlsx"}, headers=GZIP)
    assert file.content.startswith(b"PK")
