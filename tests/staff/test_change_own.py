"""Who confirms the own change: not oneself, and at a unit the school (R11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import PersonalDataChange
from staff.personal_data.actions import confirm_change, reject_change
from tests import factories
from tests.staff.change_answers import asked, refused

pytestmark = pytest.mark.django_db


def test_r11_nobody_confirms_the_own(boris: Responsible, signed_in: Callable[[Any], Client]) -> None:
    mine = asked(boris.user.worker)  # type: ignore[attr-defined]
    assert refused(confirm_change, mine, by=boris.user) == ["R11"]
    assert refused(reject_change, mine, by=boris.user, why="нет") == ["R11"]
    assert signed_in(boris.user).get(reverse("staff:change_confirm", args=[mine.pk])).status_code == 404
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    assert signed_in(colleague.user).get(reverse("staff:change_confirm", args=[mine.pk])).status_code == 200


def test_r11_a_units_responsible_is_confirmed_by_the_schools(boris: Responsible, vera: Responsible) -> None:
    unit = factories.OrganizationFactory(name="Детский сад", parent=boris.organization)
    below = factories.ResponsibleFactory(
        organization=unit, user=factories.EmploymentFactory(organization=unit).worker.user
    )
    change = asked(below.user.worker)
    plain = factories.EmploymentFactory(organization=unit).worker
    asked(plain)
    assert list(PersonalDataChange.objects.visible_to(boris)) == [change]
    assert list(PersonalDataChange.objects.visible_to(vera)) == []
