"""The whole СНИЛС is for who compares it, and the way back is ours (R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.acting import Actor
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Employment, SnilsShown
from staff.personal_data.actions import show_snils
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def newcomer(boris: Responsible) -> Employment:
    return factories.EmploymentFactory(organization=boris.organization, awaiting=True)


@pytest.mark.parametrize("path", ["https://evil.example/", "//evil.example/", "/\\evil.example", "x"])
def test_the_way_back_is_ours(
    path: str, boris: Responsible, newcomer: Employment, signed_in: SignedIn
) -> None:
    url = reverse("staff:snils", args=[newcomer.worker_id])
    assert signed_in(boris.user).post(url, {"next": path}).headers["Location"] == url


def test_r44_nobody_elses(vera: Responsible, newcomer: Employment, signed_in: SignedIn) -> None:
    url = reverse("staff:snils", args=[newcomer.worker_id])
    browser = signed_in(vera.user)
    assert [browser.get(url).status_code, browser.post(url).status_code] == [404, 404]
    with pytest.raises(Refused):
        show_snils(newcomer.worker, by=Actor(vera.user, vera))
    assert not SnilsShown.objects.exists()
