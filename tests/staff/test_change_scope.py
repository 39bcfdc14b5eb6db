"""Only who answers for a unit is decided at its school (R44)."""

from __future__ import annotations

from typing import Any

import pytest

from lib.acting import Actor
from organizations.models import Responsible
from organizations.states import Access
from staff.models import PersonalDataChange
from staff.personal_data.actions import confirm_change, reject_change
from tests import factories
from tests.staff.change_answers import asked, refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "works_there", "seen"),
    [
        (Access.ACTIVE, True, True),
        (Access.SUSPENDED, True, True),
        (Access.REQUESTED, True, False),
        (Access.REFUSED, True, False),
        (Access.REVOKED, True, False),
        (Access.REQUESTED, False, False),
        (Access.ACTIVE, False, False),
    ],
)
def test_r44_only_who_answers_for_a_unit_is_decided_at_its_school(
    state: Access, works_there: bool, seen: bool, vera: Responsible, school12: Any
) -> None:
    """Asking for access to a unit of another school gives that school nothing to see or to decide."""
    unit = factories.OrganizationFactory(parent=vera.organization)
    worker = factories.EmploymentFactory(organization=unit if works_there else school12).worker
    factories.ResponsibleFactory(user=worker.user, organization=unit, state=state)
    change = asked(worker)
    assert list(PersonalDataChange.objects.visible_to(vera)) == ([change] if seen else [])
    if not seen:
        assert refused(confirm_change, change, by=Actor(vera.user, vera)) == ["R44"]
        assert refused(reject_change, change, by=Actor(vera.user, vera), why="нет") == ["R44"]
