"""What a form with a search was sent for: to search, or to do its action (R1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from organizations.models import Organization, Responsible
from organizations.search import is_asked
from staff.models import Employment, SignUp, Worker
from tests.staff.signing import typed


@pytest.mark.parametrize(
    ("posted", "searches"),
    [
        ("find=1", True),
        ("search=12&organization=5", False),
        ("enter=1&search=&organization=", False),
        ("enter=1&search=12&searched=&organization=5", True),
        ("enter=1&search=12&searched=12&organization=", True),
        ("enter=1&search=12&searched=12&organization=5", False),
        ("enter=1&search=+12++3&searched=12+3&organization=5", False),
    ],
)
def test_r1_enter_searches_while_the_search_is_unanswered(posted: str, searches: bool) -> None:
    assert is_asked(QueryDict(posted)) is searches


@pytest.mark.django_db
def test_r1_a_whole_registration_is_not_sent_by_enter_in_its_search(
    client: Client, school12: Organization
) -> None:
    said = typed(organization=school12, search="гимназия", enter="1", email="info@example.ru", personal="on")
    page = client.post("/signup/", said)
    assert page.status_code == 200
    assert not SignUp.objects.exists()
    text = page.content.decode()
    assert f'value="{school12.pk}"' in text
    assert "Новикова" in text
    assert text.count("checked") >= 4, "the organization, the kind, «личная почта», the consent"


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
