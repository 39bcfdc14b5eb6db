"""Where no Responsible can decide, the operator does, from the admin (R11, R15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Employment, PersonalDataChange, Worker
from staff.states import Change, Work
from tests import factories

pytestmark = pytest.mark.django_db


def test_r15_the_operator_confirms_a_sole_responsibles_own_workplace(
    boris: Responsible, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    position = factories.PositionFactory(name="Учитель физики")
    own = factories.EmploymentFactory(
        worker=boris.user.worker,
        organization=boris.organization,
        position=position,
        kind="internal",
        awaiting=True,
    )
    url = reverse("admin:staff_employment_confirmation", args=[own.pk])
    signed_in(gleb).post(url, {"why": "приказ о совмещении"})
    own.refresh_from_db()
    assert (own.state, own.decided_by) == (Work.CURRENT, gleb)


def test_r15_a_rejection_needs_its_reason(gleb: Any, signed_in: Callable[..., Client]) -> None:
    place: Employment = factories.EmploymentFactory(awaiting=True)
    url = reverse("admin:staff_employment_rejection", args=[place.pk])
    page = signed_in(gleb).post(url, {"why": ""})
    assert page.status_code == 200
    signed_in(gleb).post(url, {"why": "такого работника нет"})
    place.refresh_from_db()
    assert (place.state, place.refusal) == (Work.REJECTED, "такого работника нет")


def test_r11_the_operator_decides_a_change(anna: Worker, gleb: Any, signed_in: Callable[..., Client]) -> None:
    values = {"last_name": [anna.last_name, "Соколова"]}
    change = PersonalDataChange.objects.create(worker=anna, values=values, requested_by=anna.user)
    signed_in(gleb).post(
        reverse("admin:staff_personaldatachange_confirmation", args=[change.pk]), {"why": "брак"}
    )
    change.refresh_from_db()
    anna.refresh_from_db()
    assert (change.state, anna.last_name) == (Change.CONFIRMED, "Соколова")
