"""R45: axe finds nothing on any page of the operator: lists, cards, forms, actions, and forms sent empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tests.operator.conftest import records  # noqa: F401 a fixture: one record of each kind
from tests.operator.test_writes import newest
from tests.reach.pages import Reader, is_page

pytestmark = pytest.mark.django_db
PARTS = 2
REGISTERED = sorted(admin.site._registry.items(), key=lambda one: one[0]._meta.label)


def shown(client: Client, one: Any, record: Any) -> Iterator[tuple[str, Any]]:
    """Each page of this admin for its newest record, and each of its forms sent empty."""
    for pattern in one.get_urls():
        # One page serves all histories, and nothing is deleted.
        if not pattern.name or pattern.name.endswith(("_history", "_delete")):
            continue
        args = [record.pk] if pattern.pattern.regex.groups else []
        url = reverse(f"admin:{pattern.name}", args=args)
        answer = client.get(url)
        if not is_page(answer) or answer.status_code == 403:
            continue
        yield pattern.name, answer
        if not pattern.name.endswith("_changelist"):
            again = client.post(url)
            if is_page(again) and b"error" in again.content:
                yield f"{pattern.name}, sent empty", again


@pytest.mark.parametrize("part", range(PARTS))
def test_r45_axe_finds_nothing_on_the_operators_pages(
    part: int,
    records: None,  # noqa: F811
    gleb: Any,
    signed_in: Callable[..., Client],
    seen: Reader,
) -> None:
    client, wrong = signed_in(gleb), {}
    for model, one in REGISTERED[part::PARTS]:
        for name, answer in shown(client, one, newest(model)):
            if found := seen.faults(answer, phone=False):
                wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize("name", ["admin:index", "operator_find", "operator_reports"])
def test_r45_axe_finds_nothing_on_the_first_page_and_its_neighbours(
    name: str, gleb: Any, signed_in: Callable[..., Client], seen: Reader
) -> None:
    assert seen.faults(signed_in(gleb).get(reverse(name))) == []
