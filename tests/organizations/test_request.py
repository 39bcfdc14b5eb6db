"""R22: the worker asks, the operator sees the scan beside the request, nobody else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Worker
from tests.lib.scans import picture

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture(autouse=True)
def uploads_elsewhere(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def typed(school: Organization, **other: Any) -> dict[str, Any]:
    order = {"organization": school.pk, "order_number": "12-од", "order_date": f"{today():%d.%m.%Y}"}
    return {**order, "scan": SimpleUploadedFile("приказ.jpg", picture()), **other}


def test_r22_asked_with_a_scan_that_only_the_operator_opens(
    anna: Worker, school12: Organization, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    client = signed_in(anna.user)
    answer = client.post(reverse("organizations:access"), typed(school12), follow=True)
    assert "Ждёт решения" in answer.content.decode()
    asked = Responsible.objects.get(user=anna.user)
    assert (asked.state, asked.order_number) == (Access.REQUESTED, "12-од")
    assert "приказ" not in str(asked.scan.name)
    scan = reverse("admin:organizations_responsible_scan", args=[asked.pk])
    seen = signed_in(gleb).get(scan)
    assert seen["Content-Type"] == "image/jpeg"
    assert seen["Content-Security-Policy"].startswith("sandbox")
    assert b"".join(seen).startswith(b"\xff\xd8\xff")
    for other in (anna.user, boris.user):
        assert signed_in(other).get(scan).status_code != 200
    card = signed_in(gleb).get(reverse("admin:organizations_responsible_change", args=[asked.pk]))
    assert scan in card.content.decode()


def test_r22_bad_input_says_so_and_keeps_what_was_typed(
    anna: Worker, school12: Organization, signed_in: SignedIn
) -> None:
    ahead = f"{today() + timedelta(days=1):%d.%m.%Y}"
    wrong = typed(school12, order_date=ahead)
    text = signed_in(anna.user).post(reverse("organizations:access"), wrong).content.decode()
    assert "ещё не наступила" in text
    assert ahead in text
    wrong = typed(school12, scan=SimpleUploadedFile("приказ.pdf", b"MZ"))
    text = signed_in(anna.user).post(reverse("organizations:access"), wrong).content.decode()
    assert "PDF, JPEG или PNG" in text
    assert not Responsible.objects.exists()


def test_r22_asked_twice_is_one_request(anna: Worker, school12: Organization, signed_in: SignedIn) -> None:
    client = signed_in(anna.user)
    for _ in range(2):
        client.post(reverse("organizations:access"), typed(school12))
    assert Responsible.objects.filter(user=anna.user).count() == 1


def test_r22_who_has_the_access_does_not_ask_again(boris: Responsible, signed_in: SignedIn) -> None:
    client = signed_in(boris.user)
    text = client.post(reverse("organizations:access"), typed(boris.organization)).content.decode()
    assert "Доступ уже открыт (" in text
    assert reverse("home:organization") in text
