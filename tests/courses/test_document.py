"""R20: «Документ к аттестации» as one PDF, with copies of what was taken elsewhere, and the link behind its code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from courses.models import SharedDocument
from courses.portfolio import printing
from lib.dates import format_date, today
from organizations.models import Responsible
from staff.models import Worker
from tests.courses.holding import everything, finished

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def words(answer: Any) -> str:
    with pypdfium2.PdfDocument(answer.content) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def pages(answer: Any) -> int:
    with pikepdf.open(BytesIO(answer.content)) as document:
        return len(document.pages)


def prepared(client: Client, years: int = 1) -> SharedDocument:
    days = {
        "first_day": format_date(today() - timedelta(days=365 * years)),
        "last_day": format_date(today()),
    }
    client.post(reverse("courses:document_new"), days, follow=True)
    return SharedDocument.objects.latest("pk")


def test_r20_one_document_with_list_totals_and_copies(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    everything(anna, boris)
    hers = signed_in(anna.user)
    paper = hers.get(reverse("courses:document_pdf", args=[prepared(hers).pk]))
    said = words(paper)
    for word in (anna.full_name, "63-1", "63-2", "77-15", "Всего", "126 часов", "/documents/"):
        assert word in said, word
    assert "Ещё не подтверждён" not in said
    # The list and one page for the one copy.
    assert pages(paper) == 2
    his = signed_in(boris.user).get(
        reverse("courses:org_document_pdf", args=[anna.pk]),
        {"first_day": format_date(today()), "last_day": format_date(today())},
    )
    assert "63-1" in words(his)
    assert "63-2" not in words(his)
    assert "/documents/" not in words(his)


def test_r20_copies_that_do_not_fit_are_left_out_and_the_list_says_so(
    anna: Worker, boris: Responsible, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(anna, boris)
    monkeypatch.setattr(printing, "MOST", 10)
    hers = signed_in(anna.user)
    paper = hers.get(reverse("courses:document_pdf", args=[prepared(hers).pk]))
    assert pages(paper) == 1
    assert "в личном кабинете работника" in " ".join(words(paper).split())


def test_r20_asked_again_the_same_day_it_is_the_same_document(anna: Worker, signed_in: SignedIn) -> None:
    finished(anna, "63-1")
    hers = signed_in(anna.user)
    assert prepared(hers) == prepared(hers)
    assert prepared(hers) != prepared(hers, years=2)
    wrong = {"first_day": "01.02.2026", "last_day": "01.01.2026"}
    assert "раньше первого" in hers.post(reverse("courses:document_new"), wrong).text
