"""What a form with a search was sent for: to search, or to do its action (R1)."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client

from organizations.models import Organization
from organizations.search import is_asked
from staff.models import SignUp
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
