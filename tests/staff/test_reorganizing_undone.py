"""A closing that was a mistake is undone within a day, while nothing was built on it (R16)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from letters.models import Letter
from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Reorganization, Worker
from staff.moves.actions import dismiss
from staff.reorganizing.actions import undo_closing
from staff.states import DismissalReason, Kind
from staff.workplaces.actions import confirm
from tests import factories
from tests.staff.moving import job
from tests.staff.reorganizing import WHY, close, people, second_job, where

pytestmark = pytest.mark.django_db


def undo(school: Organization) -> Organization:
    return undo_closing(school, by=None, why=WHY)


def refused(school: Organization) -> tuple[list[str], str]:
    with pytest.raises(Refused) as caught:
        undo(school)
    return [str(reason.code) for reason in caught.value.reasons], caught.value.reasons[-1].text


@pytest.mark.parametrize("merged", [True, False])
def test_r16_everybody_works_and_waits_where_they_did(
    merged: bool, anna: Worker, boris: Responsible, vera: Responsible, school12: Organization
) -> None:
    second_job(anna, school12)
    factories.EmploymentFactory(
        worker=anna, organization=vera.organization, kind=Kind.EXTERNAL, training=False
    )
    factories.EmploymentFactory(organization=school12, awaiting=True)
    unit = factories.OrganizationFactory(parent=school12) if merged else None
    before = where(), people()
    close(school12, vera.organization if merged else None)
    assert where() != before[0]
    undo(school12)
    undo(school12)
    assert (where(), people()) == before
    boris.refresh_from_db()
    school12.refresh_from_db()
    assert (boris.state, school12.closed_on, school12.successor) == (Access.ACTIVE, None, None)
    if unit:
        unit.refresh_from_db()
        assert unit.parent == school12
    kinds = list(Letter.objects.values_list("kind", flat=True))
    assert kinds.count("staff/reorganization_undone") == 3
    assert "organizations/access_reopened" in kinds
    # Closed again, everybody is told again.
    close(school12, vera.organization)
    assert Letter.objects.filter(kind="organizations/access_revoked").count() == 2
    assert Reorganization.objects.standing().count() == 1


def test_r16_not_after_a_day(anna: Worker, school12: Organization, other_school: Organization) -> None:
    with time_machine.travel(now() - timedelta(hours=25)):
        close(school12, other_school)
    assert refused(school12)[0] == ["too_late_to_undo"]
    assert refused(other_school)[0] == ["nothing_to_undo"]


def test_r16_not_when_somebody_has_moved_on(
    anna: Worker, school12: Organization, other_school: Organization
) -> None:
    close(school12, other_school)
    dismiss(job(anna), on=today(), reason=DismissalReason.UNKNOWN, by=None)
    codes, said = refused(school12)
    assert codes == ["built_on"]
    assert "Орлова Анна Сергеевна" in said


def test_r16_not_when_somebody_is_hired_elsewhere(anna: Worker, school12: Organization) -> None:
    close(school12, None)
    confirm(factories.EmploymentFactory(worker=anna, awaiting=True), by=None)
    codes, said = refused(school12)
    assert codes == ["built_on"]
    assert "Приняты в другую организацию: 1 человек" in said


def test_r16_r25_not_when_somebody_leads_there_now(
    anna: Worker, school12: Organization, other_school: Organization
) -> None:
    close(school12, other_school)
    factories.ResponsibleFactory(user=anna.user, organization=other_school)
    assert "Стали Ответственными" in refused(school12)[1]


def test_r16_r27_not_when_a_voucher_names_the_successor(
    anna: Worker, school12: Organization, other_school: Organization
) -> None:
    close(school12, other_school)
    factories.VoucherFactory(worker=anna)
    assert "Выдано чеков: 1" in refused(school12)[1]
