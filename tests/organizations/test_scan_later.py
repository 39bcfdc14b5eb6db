"""Asked without the scan, which comes later; reopening asks for none (R22, R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from organizations import actions, rules
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
