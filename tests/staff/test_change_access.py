"""An access and a change: a closed one decides nothing, a confirmed change closes one (R23, R44)."""

from __future__ import annotations

import pytest

from letters.models import Letter
from lib.acting import Actor
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.models import Employment, PersonalDataChange, Worker
from staff.personal_data.actions import confirm_change
from tests import factories
from tests.staff.change_answers import asked, refused

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [Access.REQUESTED, Access.SUSPENDED, Access.REVOKED, Access.REFUSED])
def test_r44_only_an_active_responsible_sees_or_decides(
    state: Access, anna: Worker, boris: Responsible
) -> None:
    change = asked(anna)
    boris.state = state
    boris.save(update_fields=["state"])
    assert not PersonalDataChange.objects.visible_to(boris).exists()
    assert not Employment.objects.visible_to(boris).exists()
    assert not Worker.objects.visible_to(boris).exists()
    assert not Worker.objects.acting_for(boris).exists()
    assert refused(confirm_change, change, by=Actor(boris.user, boris)) == ["R44"]


def test_r23_a_responsibles_confirmed_change_closes_the_access(boris: Responsible) -> None:
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    confirm_change(asked(boris.user.worker), by=colleague.user)  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.SUSPENDED
    assert Suspension.objects.get(responsible=boris).why == "Подтверждено изменение личных данных"
    assert Letter.objects.filter(kind="organizations/access_suspended", recipient=boris.user.email).exists()


def test_r23_a_refused_confirmation_closes_nothing(boris: Responsible) -> None:
    assert refused(confirm_change, asked(boris.user.worker), by=boris.user) == ["R11"]  # type: ignore[attr-defined]
    boris.refresh_from_db()
    assert boris.state == Access.ACTIVE
