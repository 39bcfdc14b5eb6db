"""Registering as a Responsible does it, and coming in as the invited do (R10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from letters import rendering, secrets
from letters.models import Letter
from lib.acting import Actor
from organizations.models import Responsible
from staff.duplicates.known import Person
from staff.models import Employment
from staff.registering.actions import register
from tests.factories import PositionFactory, snils_number

OLGA = Person("Новикова", "Ольга", "Юрьевна", date(1990, 6, 1), snils_number(60_001))
EMAIL = "olga@example.ru"
STARTED = date(2026, 9, 1)


def registered(responsible: Responsible, person: Person = OLGA, **more: Any) -> Employment:
    said: dict[str, Any] = {"email": EMAIL, "started_on": STARTED} | more
    organization = said.pop("organization", responsible.organization)
    by = Actor(responsible.user, responsible)
    return register(person, organization, PositionFactory(), by=by, **said)


def but(**changes: Any) -> Person:
    return replace(OLGA, **changes)


def invitations(to: str = EMAIL) -> list[Letter]:
    return list(Letter.objects.filter(kind="staff/invitation", recipient=to).order_by("pk"))


def link_of(letter: Letter) -> str:
    """The page's address as the letter has it; making it kills the earlier ones, as sending does."""
    made = secrets.make(letter)
    assert made
    return "/" + made["link"].split("/", 3)[3]


def text_of(letter: Letter) -> str:
    made = secrets.make(letter)
    assert made
    said = rendering.said(letter, made)
    return f"{said.subject}\n{said.body}"
