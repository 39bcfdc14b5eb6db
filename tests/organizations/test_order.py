"""The head's order, filled in from the request, and how the returned scan finds it (R22)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import now
from organizations import printing
from organizations.codes import request_on
from organizations.models import Responsible
from organizations.states import Access
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r22_the_order_is_offered_with_the_request_and_printed(
    boris: Responsible, signed_in: SignedIn
) -> None:
    asked = factories.ResponsibleFactory(
        user=boris.user, state=Access.REQUESTED, order_number="7-од", organization__name="Лицей № 7"
    )
    client, address = signed_in(boris.user), reverse("organizations:order", args=[asked.pk])
    assert address in client.get(reverse("organizations:access")).content.decode()
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_r22_it_says_whose_order_it_is_and_its_code_is_the_requests_card(boris: Responsible) -> None:
    pdf = printing.order_pdf(Responsible.objects.named().get(pk=boris.pk), now())
    words = " ".join(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split())
    for said in ("Волков Борис", "Школа № 12", boris.order_number, f"Запрос доступа № {boris.pk}"):
        assert said in words
    assert request_on(ContentFile(pdf)) == boris.pk


def test_r22_the_operator_finds_the_request_by_its_number(
    boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    page = signed_in(gleb).get(reverse("admin:organizations_responsible_changelist"), {"q": str(boris.pk)})
    assert "Волков Борис" in page.content.decode()


def test_r44_nobody_prints_anothers(boris: Responsible, vera: Responsible, signed_in: SignedIn) -> None:
    assert signed_in(vera.user).get(reverse("organizations:order", args=[boris.pk])).status_code == 404
