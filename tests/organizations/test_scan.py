"""No access is opened on an order that nobody has seen; the scan may come by letter (R22), reopening asks none (R23)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from accounts.models import User
from lib.dates import today
from lib.reasons import Refused
from organizations import actions, rules
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Worker
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def scan(name: str = "приказ.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (60, 40), "white").save(out, format="JPEG")
    return SimpleUploadedFile(name, out.getvalue())


@pytest.fixture
def asked(anna: Worker, school12: Organization) -> Responsible:
    """Анна's request, whose scan has not come yet."""
    return factories.ResponsibleFactory(user=anna.user, organization=school12, state=Access.REQUESTED)


@pytest.mark.parametrize(
    ("access", "has_scan", "code"),
    [
        (Access.REQUESTED, True, None),
        (Access.REQUESTED, False, "scan_needed"),
        (Access.REFUSED, False, "not_awaiting"),
        (Access.REVOKED, True, "not_awaiting"),
    ],
)
def test_r22_opened_only_on_an_order_with_a_scan(access: Access, has_scan: bool, code: str | None) -> None:
    assert [reason.code for reason in rules.may_grant(access, has_scan, 5)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("access", "has_scan", "code"),
    [
        (Access.REQUESTED, False, None),
        (Access.REQUESTED, True, None),
        (Access.ACTIVE, False, None),
        (Access.ACTIVE, True, "scan_attached"),
        (Access.SUSPENDED, False, None),
        (Access.SUSPENDED, True, "scan_attached"),
        (Access.REFUSED, False, "not_awaiting"),
        (Access.REVOKED, False, "not_awaiting"),
    ],
)
def test_r22_when_a_scan_can_be_attached(access: Access, has_scan: bool, code: str | None) -> None:
    assert [reason.code for reason in rules.may_attach(access, has_scan)] == ([code] if code else [])


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


def test_r23_reopening_asks_for_no_scan(asked: Responsible, gleb: User) -> None:
    asked.state = Access.SUSPENDED
    asked.save(update_fields=["state"])
    assert actions.reopen_access(asked, on_request_by="phone", by=gleb).state == Access.ACTIVE


def test_r22_asked_without_a_scan_the_page_says_where_to_send_it(
    anna: Worker, school12: Organization, signed_in: SignedIn
) -> None:
    """«Выслать скан копию документа на адрес»: the request does not wait for a scanner."""
    browser, url = signed_in(anna.user), reverse("organizations:access")
    typed = {"organization": school12.pk, "order_number": "12-од", "order_date": f"{today():%d.%m.%Y}"}
    page = browser.post(url, typed, follow=True).content.decode()
    assert "Скана приказа ещё нет" in page
    assert settings.SUPPORT_EMAIL in page
    assert "Скана приказа ещё нет" in browser.get(reverse("home:organization")).content.decode()
    # Asked again with the scan, it is the same request and the scan is not lost.
    browser.post(url, {**typed, "scan": scan()})
    (request,) = Responsible.objects.filter(user=anna.user)
    assert request.scan
    assert "Скана приказа ещё нет" not in browser.get(url).content.decode()


def test_control_r22_without_the_guard_it_would_be_opened(
    asked: Responsible, gleb: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "may_grant", lambda access, has_scan, number: rules.may_decide(access))
    assert actions.grant_access(asked, by=gleb).state == Access.ACTIVE
