"""R45: the operator's pages are in Russian, and in right Russian."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from tests.operator.reading import foreign

pytestmark = pytest.mark.django_db
# Names of things that have no Russian one.
KNOWN = frozenset({"Message", "Excel", "PDF", "JPEG", "PNG", "Ctrl", "esc"})
NUMBER = re.compile(r"так: \w+")
REGISTERED = list(admin.site._registry.items())


def pages(one: Any, record: Any) -> Iterator[str]:
    for pattern in one.get_urls():
        if pattern.name and not pattern.name.endswith(("_scan", "_delete")):
            args = [record.pk] if pattern.pattern.regex.groups else []
            yield reverse(f"admin:{pattern.name}", args=args)
    yield reverse(f"admin:{one.opts.app_label}_{one.opts.model_name}_changelist") + "?q=ничего-такого"


@pytest.mark.parametrize(("model", "one"), REGISTERED, ids=[model.__name__ for model, _ in REGISTERED])
def test_r45_every_page_of_the_admin_speaks_russian(
    model: Any, one: Any, records: None, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    client, record = signed_in(gleb), model._default_manager.order_by("pk").last()
    found = set()
    for url in pages(one, record):
        answer = client.get(url)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            # The number of a page is Latin letters and figures.
            page = NUMBER.sub("", answer.content.decode())
            found |= {f"{url}: {said}" for said in foreign(page, KNOWN)}
    assert found == set()
