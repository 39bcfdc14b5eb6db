"""A withdrawn request opens again what only it had closed (R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from organizations import actions as access
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.personal_data.actions import withdraw_change
from staff.states import Change
from tests import factories
from tests.staff.withdrawing import asks, state

pytestmark = pytest.mark.django_db


def test_r23_withdrawn_the_access_is_open_again(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    change, browser = asks(boris), signed_in(boris.user)
    assert state(boris) == Access.SUSPENDED
    closed = browser.get(reverse("staff:inbox")).content.decode()
    assert reverse("staff:my_data") in closed
    page = reverse("staff:my_change_withdraw", args=[change.pk])
    assert "откроется сразу: Школа № 12" in browser.get(page).content.decode()
    done = browser.post(page, follow=True).content.decode()
    assert "Доступ Ответственного снова открыт: Школа № 12" in done
    assert browser.get(reverse("staff:inbox")).status_code == 200
    shut = Suspension.objects.get()
    assert (shut.reopened_by, shut.reopened_on_request_by) == (boris.user, "withdrawal")
    assert withdraw_change(change, by=boris.user).state == Change.WITHDRAWN
    assert Letter.objects.filter(kind="organizations/access_reopened").count() == 1


def test_r23_every_access_that_it_closed(boris: Responsible) -> None:
    unit = factories.OrganizationFactory(parent=boris.organization)
    second = factories.ResponsibleFactory(user=boris.user, organization=unit)
    withdraw_change(asks(boris), by=boris.user)
    assert [state(boris), state(second)] == [Access.ACTIVE, Access.ACTIVE]


def test_r25_an_ended_access_does_not_come_back(boris: Responsible, gleb: User) -> None:
    change = asks(boris)
    access.revoke_access(boris, by=gleb, why="Уволен")
    withdraw_change(change, by=boris.user)
    assert state(boris) == Access.REVOKED
