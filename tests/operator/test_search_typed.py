"""No text that can be typed breaks a search of the operator's lists (R45)."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin

from tests.operator.test_search import SignedIn, found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("one", admin.site._registry.values(), ids=lambda one: one.model.__name__)
@pytest.mark.parametrize("text", ["\x00", "%_\\", "э-", "№", "9" * 30])
def test_no_typed_text_breaks_a_search(one: Any, text: str, gleb: Any, signed_in: SignedIn) -> None:
    found(signed_in(gleb), f"{one.opts.app_label}_{one.opts.model_name}", text)
