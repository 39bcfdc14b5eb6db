"""Signing up as a browser does it, and reading the letter as its sender does."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from letters import rendering, secrets
from letters.models import Letter
from organizations.models import Organization
from staff.models import Position
from tests.factories import OrganizationFactory, PositionFactory, snils_number

EMAIL = "darya@example.ru"
PASSWORD = "три слова подряд"
PAGE_NUMBER = re.compile("Номер страницы[^<]*".encode())
CSRF_OR_ONE_TIME = re.compile(rb'name="(csrfmiddlewaretoken|form_token)" value="[^"]+"|nonce="[^"]+"')


NOT_GIVEN: Any = object()


def typed(organization: Any = NOT_GIVEN, **changes: Any) -> dict[str, Any]:
    """What Дарья types, all of it right."""
    if organization is NOT_GIVEN:
        organization = OrganizationFactory()
    position: Position = PositionFactory()
    said = {
        "last_name": "Новикова",
        "first_name": "Дарья",
        "patronymic": "Олеговна",
        "birth_date": "08.03.1995",
        "snils": snils_number(70_001),
        "organization": organization.pk if isinstance(organization, Organization) else organization,
        "position": position.pk,
        "kind": "main",
        "email": EMAIL,
        "consent": "on",
    }
    return {name: value for name, value in (said | changes).items() if value is not None}


def latest(kind: str = "staff/confirmation", to: str = EMAIL) -> Letter:
    return Letter.objects.filter(kind=kind, recipient=to).latest("pk")


def link_in(letter: Letter) -> str:
    """The path behind the link that the sender makes now."""
    secret = secrets.make(letter)
    assert secret is not None
    return str(secret["link"]).partition("localhost:8000")[2]


def read(letter: Letter) -> rendering.Text:
    secret = secrets.make(letter)
    assert secret is not None
    return rendering.said(letter, secret)


def sign_up(client: Client | None = None, **changes: Any) -> Letter:
    """The form is sent; returns the letter that waits."""
    said = typed(**changes)
    answer = (client or Client()).post("/signup/", said)
    assert answer.status_code == 302, answer.context["form"].errors
    return latest(to=said["email"])


def press(client: Client, link: str, password: str = PASSWORD) -> Any:
    """«Подтвердить почту», with the password that the reader of the mailbox chooses."""
    return client.post(link, {"password": password})


def without_tokens(body: bytes) -> bytes:
    """Nor the number that the page has of its own."""
    return PAGE_NUMBER.sub(b"", CSRF_OR_ONE_TIME.sub(b"", body))
