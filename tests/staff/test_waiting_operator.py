"""The operator's numbers are the lists behind them (R11)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from staff import facts as waiting
from staff.models import Worker
from tests import factories
from tests.staff.waiting import asked, place

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


@database
def test_r11_the_operators_numbers_are_the_lists_behind_them(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    lonely = factories.OrganizationFactory()
    for days in (0, 11):
        place(boris.organization, days)
        place(lonely, days)
    asked(anna)
    asked(factories.EmploymentFactory(organization=lonely).worker)
    browser = signed_in(gleb)
    home = browser.get(reverse("admin:index")).content.decode()
    for model, count in (("employment", 3), ("personaldatachange", 1)):
        url = reverse(f"admin:staff_{model}_changelist") + "?decides=operator"
        assert re.search(rf'href="{re.escape(url)}".*?>{count}</span>', home, re.DOTALL)
        rows = browser.get(url).context["cl"].result_list
        assert len(rows) == count
    rest = browser.get(reverse("admin:staff_employment_changelist") + "?decides=responsible")
    assert [row.organization for row in rest.context["cl"].result_list] == [boris.organization]
    job = waiting.places_for_operator().first()
    card = browser.get(reverse("admin:staff_employment_change", args=[job.pk])).content.decode()
    assert "оператор АИС" in card
