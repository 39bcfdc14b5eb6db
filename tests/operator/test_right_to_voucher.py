"""R26: taking the right to a voucher from a position says first how many people lose it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from staff.actions import change_position
from staff.models import Position, Worker
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def position(anna: Worker) -> Position:
    return anna.training_employment().position


def typed(position: Position, **more: Any) -> dict[str, Any]:
    return {"name": position.name, "pedagogical": "on", "active": "on", "why": "приказ министерства", **more}


def told(page: Any) -> str:
    form = page.context["adminform"].form
    return str(form["told"].value())


def test_r26_the_number_is_said_and_the_second_save_does_it(position, gleb, signed_in: SignedIn) -> None:
    browser, address = signed_in(gleb), reverse("admin:staff_position_change", args=[position.pk])
    page = browser.post(address, typed(position))
    assert "Право на новый ИОЧ потеряет 1 работник" in page.content.decode()
    assert Position.objects.get(pk=position.pk).voucher_entitled
    # Somebody came to the position while the operator was reading: the number is another.
    factories.EmploymentFactory(position=position, training=True)
    page = browser.post(address, typed(position, told=told(page)))
    assert "Право на новый ИОЧ потеряют 2 работника" in page.content.decode()
    assert browser.post(address, typed(position, told=told(page))).status_code == 302
    assert not Position.objects.get(pk=position.pk).voucher_entitled


def test_nobody_loses_nothing_is_asked(gleb, signed_in: SignedIn) -> None:
    empty = factories.PositionFactory(name="Логопед")
    address = reverse("admin:staff_position_change", args=[empty.pk])
    assert signed_in(gleb).post(address, typed(empty)).status_code == 302
    # Giving the right back hurts nobody either.
    assert signed_in(gleb).post(address, typed(empty, voucher_entitled="on")).status_code == 302


def test_control_who_is_not_told_is_not_stopped(position: Position, gleb: Any) -> None:
    position.voucher_entitled = False
    change_position(position, ["voucher_entitled"], by=gleb)
    assert not Position.objects.get(pk=position.pk).voucher_entitled
