"""Enter in the search of a request or a transfer searches, and sends nothing (R13, R14, R22)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from organizations.models import Organization, Responsible
from staff.models import Employment, Worker


@pytest.mark.django_db
def test_r13_r14_r22_nor_a_request_or_a_transfer(
    anna: Worker, boris: Responsible, other_school: Organization, signed_in: Callable[..., Client]
) -> None:
    place = Employment.objects.get(worker=anna)
    said: dict[str, Any] = {
        "organization": other_school.pk,
        "search": "школа",
        "enter": "1",
        "on": "24.11.2026",
    }
    for user, path in [
        (anna.user, "/cabinet/workplace/new/"),
        (boris.user, f"/organization/employments/{place.pk}/transfer/"),
        (anna.user, "/cabinet/access/"),
    ]:
        assert signed_in(user).post(path, said).status_code == 200
    assert (Employment.objects.get(worker=anna), Responsible.objects.get()) == (place, boris)
    assert place.state == Employment.objects.get(worker=anna).state
