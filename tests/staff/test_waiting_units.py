"""A change by a unit's Responsible is decided at the school above (R11, R21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from organizations.states import Access
from staff import facts as waiting
from staff.models import PersonalDataChange
from tests import factories
from tests.staff.waiting import asked

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


@database
@pytest.mark.parametrize("state", [Access.ACTIVE, Access.SUSPENDED])
def test_r11_a_units_responsible_waits_for_the_school_above(
    state: Access, boris: Responsible, signed_in: SignedIn
) -> None:
    """Asking closes the access, and the request stays with the school's Responsible, who is named."""
    unit = factories.OrganizationFactory(name="Детский сад", parent=boris.organization)
    head = factories.EmploymentFactory(organization=unit).worker
    factories.ResponsibleFactory(user=head.user, organization=unit, state=state)
    change = asked(head)
    assert not waiting.changes_for_operator().exists()
    assert "Волков Борис" in signed_in(head.user).get(reverse("staff:my_data")).content.decode()
    inbox = signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert "Ответственный вашего структурного подразделения" in inbox
    assert reverse("home:worker", args=[head.pk]) not in inbox
    assert signed_in(boris.user).get(reverse("staff:change_confirm", args=[change.pk])).status_code == 200
    # A worker of the unit who answers for nobody is not the school's; without a Responsible there, the operator's.
    plain = asked(factories.EmploymentFactory(organization=unit).worker)
    assert plain not in PersonalDataChange.objects.visible_to(boris)
    assert (plain in waiting.changes_for_operator()) is (state != Access.ACTIVE)
