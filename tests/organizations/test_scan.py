"""No access is opened on an order that nobody has seen; the scan may come by letter (R22), reopening asks none (R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.reasons import Refused
from organizations import actions
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Worker
from tests import factories
from tests.organizations.scans import scan

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def asked(anna: Worker, school12: Organization) -> Responsible:
    """Анна's request, whose scan has not come yet."""
    return factories.ResponsibleFactory(user=anna.user, organization=school12, state=Access.REQUESTED)


def test_r22_the_operator_attaches_the_scan_that_came_by_letter_and_opens(
    asked: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    operator = signed_in(gleb)
    grant = reverse("admin:organizations_responsible_grant", args=[asked.pk])
    attach = reverse("admin:organizations_responsible_attachment", args=[asked.pk])
    refusal = operator.post(grant, {"why": "приказ"}).content.decode()
    assert "Скан приказа не приложен" in refusal
    assert f'href="{attach}"' in refusal
    asked.refresh_from_db()
    assert asked.state == Access.REQUESTED
    wrong = {"why": "письмо 12.11", "scan": SimpleUploadedFile("x.pdf", b"MZ")}
    assert "PDF, JPEG или PNG" in operator.post(attach, wrong).content.decode()
    assert "Приложите скан" in operator.post(attach, {"why": "письмо"}).content.decode()
    assert 'enctype="multipart/form-data"' in operator.get(attach).content.decode()
    operator.post(attach, {"why": "пришёл письмом", "scan": scan()})
    seen = operator.get(reverse("admin:organizations_responsible_scan", args=[asked.pk]))
    assert b"".join(seen).startswith(b"\xff\xd8\xff")
    assert asked.history.first().history_change_reason == "organizations.attach_scan: пришёл письмом"
    operator.post(grant, {"why": "приказ"})
    asked.refresh_from_db()
    assert asked.state == Access.ACTIVE
    with pytest.raises(Refused, match="уже приложен"):
        actions.attach_scan(asked, scan(), by=gleb)
