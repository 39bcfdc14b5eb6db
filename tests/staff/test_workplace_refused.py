"""A workplace that cannot be confirmed: a main job elsewhere, known already, the own one (R9, R14, R15)."""

import pytest

from organizations.models import Responsible
from staff.states import Kind, Work
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import leave, letters, newcomer, refused

pytestmark = pytest.mark.django_db


def test_r14_a_main_job_elsewhere_keeps_the_person_there(boris: Responsible, vera: Responsible) -> None:
    place = newcomer(boris.organization)
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    assert refused(actions.confirm, place, by=boris.user) == ["R14"]
    place.refresh_from_db()
    assert place.work == Work.AWAITING
    assert letters() == []
    # The control: dismissed there, the same person is confirmed.
    leave(place.worker)
    assert actions.confirm(place, by=boris.user).work == Work.CURRENT


def test_r9_a_part_timer_known_by_the_main_job_is_not_registered_again(
    boris: Responsible, vera: Responsible
) -> None:
    place = newcomer(boris.organization, kind=Kind.EXTERNAL, main_job="Гимназия № 3")
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    assert refused(actions.confirm, place, by=boris.user) == ["R9"]


def test_r15_nobody_confirms_the_own_workplace(boris: Responsible) -> None:
    mine = newcomer(
        boris.organization,
        worker=boris.user.worker,  # type: ignore[attr-defined]
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    assert refused(actions.confirm, mine, by=boris.user) == ["R15"]
    assert refused(actions.reject, mine, by=boris.user, why="нет") == ["R15"]
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    assert actions.confirm(mine, by=colleague.user).work == Work.CURRENT
