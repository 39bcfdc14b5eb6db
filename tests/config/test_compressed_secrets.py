"""What travels compressed has no secret twice: the tokens of forms are new in every answer (BREACH)."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible

pytestmark = pytest.mark.django_db


GZIP = {"Accept-Encoding": "gzip"}


Browser = Callable[[User], Client]


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
