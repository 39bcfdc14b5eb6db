"""Pages travel compressed, and what travels so has no secret twice (BREACH)."""

from __future__ import annotations

import gzip
import re
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
    assert len(packed.content) < len(plain.content) / 6
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
    file = signed_in(boris.user).get(reverse("staff:worker_list"), {"format": "xlsx"}, headers=GZIP)
    assert file.content.startswith(b"PK")


@pytest.mark.parametrize("name", ["csrfmiddlewaretoken", "form_token"])
def test_the_tokens_of_forms_are_new_in_every_answer(
    boris: Responsible, signed_in: Browser, name: str
) -> None:
    browser = signed_in(boris.user)
    found: list[str] = []
    for _ in range(3):
        page = gzip.decompress(browser.get(reverse("organizations:name"), headers=GZIP).content).decode()
        found += set(re.findall(rf'name="{name}" value="([^"]+)"', page))
    assert len(found) == len(set(found)) >= 3
