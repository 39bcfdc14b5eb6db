"""R42: what a stock admin would write past actions, and ours does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import path

from config.urls import urlpatterns
from organizations.models import District
from tests import factories
from tests.operator.watch import watched

pytestmark = pytest.mark.django_db


def test_r42_the_pages_of_who_may_log_in_are_not_there() -> None:
    """allauth registers pages that confirm a mailbox, show the secret of a second factor and delete sessions."""
    assert {EmailAddress, Authenticator, UserSession, Group} & set(admin.site._registry) == set()


def test_control_a_stock_admin_is_seen_to_write_past_actions(
    settings: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    site = admin.AdminSite(name="admin")
    site.register(District)
    settings.ROOT_URLCONF = type("Urls", (), {"urlpatterns": [path("admin/", site.urls), *urlpatterns]})
    district = factories.DistrictFactory()
    with watched() as written:
        signed_in(gleb).post(f"/admin/organizations/district/{district.pk}/change/", {"name": "Другой"})
    assert "organizations_district" in written.past


def test_r42_an_old_version_is_not_written_back(
    anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    """The page of one version in the history is a form that saves whatever is sent: there is no such page."""
    url = f"/admin/staff/worker/{anna.pk}/history/{anna.history.latest().pk}/"
    answer = signed_in(gleb).post(url, {"last_name": "Чужая", "why": "x"})
    anna.refresh_from_db()
    assert (answer.status_code, anna.last_name) == (302, "Орлова")
    assert signed_in(gleb).get(answer["Location"], follow=True).redirect_chain[-1][0] == "/admin/"
