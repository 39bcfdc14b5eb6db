"""R20: the link of a document opens for thirty days to whoever has it, tells when and from what, and may be closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from courses.models import SharedDocument
from courses.portfolio import links
from courses.portfolio.actions import share_document
from lib.dates import now, today
from staff.models import Worker
from tests.courses.holding import finished

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile/15E148 Safari/604.1"


@pytest.fixture
def shared(anna: Worker) -> SharedDocument:
    finished(anna, "63-1")
    days = {"first_day": today() - timedelta(days=30), "last_day": today()}
    return share_document(anna, **days, by=anna.user)


def address(document: SharedDocument, name: str = "shared") -> str:
    return reverse(f"courses:{name}", args=[links.token(links.DOCUMENT, document.pk)])


def test_r20_a_stranger_sees_the_list_and_nothing_more_of_the_person(
    anna: Worker, shared: SharedDocument, client: Client, signed_in: SignedIn
) -> None:
    answer = client.get(address(shared), headers={"user-agent": PHONE})
    assert "63-1" in answer.text
    assert anna.full_name in answer.text
    assert "noindex" in answer["X-Robots-Tag"]
    for hidden in (
        anna.snils,
        anna.masked_snils,
        str(anna.user.email),
        anna.employments.get().organization.name,
    ):
        assert hidden not in answer.text
    assert client.get(address(shared, "shared_pdf")).content.startswith(b"%PDF")
    page = reverse("courses:document", args=[shared.pk])
    hers = signed_in(anna.user)
    assert "Телефон, Safari" in hers.get(page).text
    # One reading is one line; the worker's own is none.
    client.get(address(shared), headers={"user-agent": PHONE})
    hers.get(address(shared))
    assert shared.openings.filter(device="Телефон, Safari").count() == 1
    assert shared.openings.count() == 2


def test_r20_it_runs_out_and_is_closed(
    shared: SharedDocument, anna: Worker, client: Client, signed_in: SignedIn
) -> None:
    with time_machine.travel(now() + timedelta(days=30)):
        assert client.get(address(shared)).status_code == 200
    with time_machine.travel(now() + timedelta(days=31)):
        gone = client.get(address(shared))
        assert (gone.status_code, anna.full_name in gone.text) == (410, False)
    closing = reverse("courses:document_closing", args=[shared.pk])
    assert "Ссылка закрыта" in signed_in(anna.user).post(closing, follow=True).text
    for name in ("shared", "shared_pdf"):
        assert client.get(address(shared, name)).status_code == 410


def test_r20_a_guessed_address_is_no_page(shared: SharedDocument, client: Client) -> None:
    right = links.token(links.DOCUMENT, shared.pk)
    other_kind = links.token(links.CERTIFICATE, shared.pk)
    for token in (
        str(shared.pk),
        f"{shared.pk}.x",
        f"{shared.pk + 1}{right[right.index('.') :]}",
        other_kind,
    ):
        assert client.get(reverse("courses:shared", args=[token])).status_code == 404
    assert not shared.openings.exists()


def test_r20_so_often_and_no_more(shared: SharedDocument, client: Client, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "public_page": "3/m/ip"}
    said = [client.get(address(shared)).status_code for _ in range(5)]
    assert said == [200, 200, 200, 429, 429]
