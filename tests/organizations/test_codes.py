"""The signed order comes back as a scan or a photograph, and finds its request by the code (R22)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from accounts.models import User
from lib.dates import now
from organizations import rules
from organizations.codes import request_on
from organizations.models import Responsible
from organizations.printing import order_pdf
from organizations.states import Access
from tests import factories
from tests.organizations.scans import scan

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def asked(boris: Responsible) -> Responsible:
    return factories.ResponsibleFactory(user=boris.user, state=Access.REQUESTED)


def printed(responsible: Responsible) -> bytes:
    return order_pdf(Responsible.objects.named().get(pk=responsible.pk), now())


def photograph(pdf: bytes, *, dots: int = 150, turned: float = 0, quality: int = 60) -> bytes:
    """The page as a scanner or a telephone sees it."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=dots / 72, grayscale=True).to_pil()
    out = BytesIO()
    page.rotate(turned, expand=True, fillcolor=230).save(out, format="JPEG", quality=quality)
    return out.getvalue()


def as_pdf(picture: bytes) -> bytes:
    out = BytesIO()
    Image.open(BytesIO(picture)).save(out, format="PDF")
    return out.getvalue()


def sent(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("приказ.pdf", data)


SEEN = {
    "as printed": lambda pdf: pdf,
    "scanned": lambda pdf: as_pdf(photograph(pdf, dots=200)),
    "crooked": lambda pdf: photograph(pdf, turned=4),
    "upside down": lambda pdf: photograph(pdf, dots=100, turned=180),
}


@pytest.mark.parametrize("seen", SEEN.values(), ids=SEEN)
def test_r22_the_code_is_read_from_a_pdf_a_scan_and_a_photograph(
    asked: Responsible, seen: Callable[[bytes], bytes]
) -> None:
    assert request_on(ContentFile(seen(printed(asked)))) == asked.pk


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", b"\x89PNG\r\n\x1a\n", b""])
def test_r22_a_file_that_cannot_be_read_has_no_code(data: bytes) -> None:
    assert request_on(ContentFile(data)) is None


def test_r22_a_code_of_somebody_else_is_no_request(asked: Responsible) -> None:
    stranger = Responsible(pk=asked.pk + 1000, organization=asked.organization, order_date=asked.order_date)
    stranger.full_name = "Никто"  # type: ignore[attr-defined]
    assert request_on(ContentFile(order_pdf(stranger, now()))) is None
    assert request_on(scan()) is None


def test_r22_the_persons_scan_finds_its_request_among_the_own_ones(
    asked: Responsible, signed_in: SignedIn
) -> None:
    other = factories.ResponsibleFactory(user=asked.user, state=Access.REQUESTED)
    page = reverse("organizations:scan", args=[other.pk])
    said = signed_in(asked.user).post(page, {"scan": sent(printed(asked))}, follow=True).content.decode()
    assert f"Скан приложен к запросу № {asked.pk}" in said
    asked.refresh_from_db()
    other.refresh_from_db()
    assert (bool(asked.scan), bool(other.scan)) == (True, False)


def test_r22_without_a_code_it_is_attached_where_it_was_brought(
    asked: Responsible, signed_in: SignedIn
) -> None:
    page = reverse("organizations:scan", args=[asked.pk])
    signed_in(asked.user).post(page, {"scan": scan()})
    asked.refresh_from_db()
    assert asked.scan


def test_r22_a_scan_of_another_request_is_said_plainly(
    asked: Responsible, vera: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    theirs = factories.ResponsibleFactory(user=vera.user, state=Access.REQUESTED)
    words, order = f"На скане приказ к другому запросу: № {theirs.pk}.", printed(theirs)
    page = reverse("organizations:scan", args=[asked.pk])
    assert words in signed_in(asked.user).post(page, {"scan": sent(order)}).content.decode()
    card = reverse("admin:organizations_responsible_attachment", args=[asked.pk])
    assert words in signed_in(gleb).post(card, {"scan": sent(order), "why": "письмо"}).content.decode()
    asked.refresh_from_db()
    assert not asked.scan


def test_control_r22_without_the_rule_it_would_be_attached(
    asked: Responsible, vera: Responsible, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = factories.ResponsibleFactory(user=vera.user, state=Access.REQUESTED)
    monkeypatch.setattr(rules, "may_bring", lambda belongs, code: [])
    page = reverse("organizations:scan", args=[asked.pk])
    signed_in(asked.user).post(page, {"scan": sent(printed(theirs))})
    asked.refresh_from_db()
    assert asked.scan


def test_r22_the_operators_scan_finds_its_request(
    asked: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    desk, page = signed_in(gleb), reverse("admin:organizations_responsible_scans")
    assert page in desk.get(reverse("admin:organizations_responsible_changelist")).content.decode()
    assert "Код на скане не прочитан" in desk.post(page, {"scan": scan()}).content.decode()
    said = desk.post(page, {"scan": sent(photograph(printed(asked)))}, follow=True).content.decode()
    assert f"Скан приложен к запросу № {asked.pk}: Волков Борис" in said
    asked.refresh_from_db()
    assert asked.scan


def test_r22_the_same_paper_serves_a_request_that_is_made_again(
    asked: Responsible, signed_in: SignedIn
) -> None:
    order = printed(asked)
    asked.state = Access.REFUSED
    asked.save(update_fields=["state"])
    typed = {
        "organization": asked.organization_id,
        "order_number": "12-од",
        "order_date": "02.09.2024",
        "scan": sent(order),
    }
    signed_in(asked.user).post(reverse("organizations:access"), typed)
    assert Responsible.objects.awaiting().get(user=asked.user).scan
