"""R44: numbers of another organization's records in ticks and in lists of numbers do nothing and tell nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import serializers
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from lib.dates import today
from staff.models import Employment, Invitation, PersonalDataChange
from tests.roles.saying import words
from tests.roles.strangers import MARKS, more_of_school12, users_near
from tests.roles.test_canary import browser
from tests.roles.world import World, world  # noqa: F401 a fixture
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
PAGES = ("staff:inbox", "staff:inbox_latest", "vouchers:issue_many", "vouchers:org_vouchers", "home:entitled")
LISTED: list[dict[str, Any]] = [
    {"confirmed": lambda it: it.newcomer.pk},
    {"worker": lambda it: it.anna.pk},
    {"one": lambda it: it.newcomer.pk},
]
KEPT = (Employment, PersonalDataChange, Invitation, Voucher, Letter)


def presses(world: World) -> list[tuple[str, list[Any], dict[str, Any]]]:  # noqa: F811
    """Each button that takes several, with the numbers of school 12."""
    places, changes = [world.newcomer.pk], [world.change.pk, world.askers_change.pk]
    day = f"{today():%d.%m.%Y}"
    why = {"why": "Не работает", "refusal": "Не работает", "reason": "Не работает"}
    return [
        ("staff:inbox_confirm", ["places"], {"one": places, f"day-{places[0]}": day}),
        ("staff:inbox_confirm", ["changes"], {"one": changes}),
        ("staff:inbox_reject", ["places"], {"one": places, **why}),
        ("staff:inbox_reject", ["changes"], {"one": changes, **why}),
        ("staff:invitations_send", [], {"invitation": [world.invitation.pk]}),
        ("vouchers:issue_many", [], {"worker": [world.anna.pk], "issued_on": day, "confirmed": "1"}),
        ("home:choose", [], {"responsible": world.responsible.pk}),
    ]


def kept() -> str:
    return serializers.serialize(
        "json", [one for model in KEPT for one in model._default_manager.order_by("pk")]
    )


@pytest.mark.parametrize("role", ["vera", "of_unit", "of_parent", "asked", "suspended", "revoked"])
def test_r44_ticks_of_another_organization_do_nothing(world: World, role: str) -> None:  # noqa: F811
    more_of_school12(world)
    world.users |= users_near(world)
    client, before, told = browser(world, role), kept(), []
    for name, arguments, said in presses(world):
        answer = client.post(reverse(name, args=arguments), said, follow=True)
        if any(mark in words(answer) for mark in MARKS):
            told.append(name)
    for shown in LISTED:
        asked = {name: [value(world)] for name, value in shown.items()}
        answers = {name: client.get(reverse(name), asked, follow=True) for name in PAGES}
        told += [
            f"{name} {shown}" for name, one in answers.items() if any(mark in words(one) for mark in MARKS)
        ]
    assert told == []
    assert kept() == before


def test_control_r44_the_own_responsible_does_all_of_it(world: World) -> None:  # noqa: F811
    """The same numbers pressed by whose they are: something happens at each button that is not a choice."""
    client = Client()
    client.force_login(world.users["boris"], backend="allauth.account.auth_backends.AuthenticationBackend")
    idle = []
    for name, arguments, said in presses(world):
        before = kept()
        client.post(reverse(name, args=arguments), said, follow=True)
        if kept() == before:
            idle.append((name, *arguments))
    assert ("staff:invitations_send",) not in idle
    assert ("staff:inbox_confirm", "places") not in idle
    assert Voucher.objects.filter(worker=world.anna).count() == 1
