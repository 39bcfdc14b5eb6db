"""R42: a history is narrowed by what it concerns and by who did it, on each of its pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.facts.history import ABOUT, SHOWN, events
from lib.dates import now
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from ui.history import FEW, Event, page
from vouchers.actions import issue_voucher

pytestmark = pytest.mark.django_db
EVENTS = [
    Event(
        now() - timedelta(days=day),
        "Борис" if day % 2 else "Анна",
        f"Что-то {day}",
        about="Чеки" if day < 4 else "Курсы",
    )
    for day in range(FEW + 1)
]


def said(asked: dict[str, str]) -> list[str]:
    return [event.what[-1] for event in page(EVENTS, asked)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "012345"),
        ({"about": "Чеки"}, "0123"),
        ({"who": "Анна"}, "024"),
        ({"about": "Чеки", "who": "Борис"}, "13"),
        ({"about": "Нет такого"}, ""),
    ],
)
def test_r42_by_what_and_by_who(asked: dict[str, str], found: str) -> None:
    assert "".join(said(asked)) == found


def test_r42_a_form_stands_where_there_is_something_to_choose() -> None:
    assert [way[:3] for way in page(EVENTS, {}).ways] == [
        ("about", "О чём", ["Курсы", "Чеки"]),
        ("who", "Кто", ["Анна", "Борис"]),
    ]
    assert page(EVENTS[:FEW], {}).ways == []


def test_r42_every_record_of_a_person_is_about_something() -> None:
    assert {model for models in ABOUT.values() for model in models} == set(SHOWN)


@pytest.fixture
def told(anna: Worker, boris: Responsible) -> list[Event]:
    issue_voucher(anna, by=boris.user)
    for _ in range(FEW):
        factories.EnrolmentFactory(worker=anna)
    return events(anna)


def pages(anna: Worker) -> dict[str, str]:
    return {
        "anna": reverse("home:my_history"),
        "boris": reverse("home:worker", args=[anna.pk]),
        "gleb": reverse("admin:staff_worker_history", args=[anna.pk]),
    }


@pytest.mark.parametrize("who", ["anna", "boris", "gleb"])
def test_r42_on_each_page_of_a_history(
    who: str, told: Any, anna: Worker, boris: Responsible, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    reader = {"anna": anna.user, "boris": boris.user, "gleb": gleb}[who]
    client, address = signed_in(reader), pages(anna)[who]
    whole = client.get(address).content.decode()
    narrow = client.get(address, {"about": "Чеки"})
    assert "<option>Чеки</option>" in whole
    assert "<option selected>Чеки</option>" in narrow.content.decode()
    assert {event.about for event in narrow.context["events"]} == {"Чеки"}
    assert "Такого в&nbsp;истории нет" in client.get(address, {"about": "?"}).content.decode()
