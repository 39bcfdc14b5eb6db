"""The mailbox typed at sign-up: not the organization's, and a shared one only by the person's word (R2)."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import OrganizationFactory
from tests.staff.signing import typed

pytestmark = pytest.mark.django_db


def test_r2_an_organizations_own_address_is_refused(client: Client) -> None:
    OrganizationFactory(email="School12@edu.ru")
    answer = client.post("/signup/", typed(email="school12@EDU.ru", personal="on"))
    assert "адрес организации" in " ".join(answer.context["form"].errors["email"])


def test_r2_a_shared_looking_box_needs_the_persons_word(client: Client) -> None:
    said = typed(email="director@example.ru")
    assert "личная почта" not in client.get("/signup/").content.decode()
    answer = client.post("/signup/", said)
    assert "Это моя личная почта" in answer.content.decode()
    assert list(answer.context["form"].errors) == ["email"]
    assert client.post("/signup/", said | {"personal": "on"}).status_code == 302
