"""The worker asks for a workplace and takes it back (R14, R16)."""

import pytest

from lib.dates import today
from organizations.models import Responsible
from staff.models import Worker
from staff.states import Origin, Work
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import leave, letters, newcomer, refused

pytestmark = pytest.mark.django_db


def test_r14_the_worker_picks_a_new_workplace_and_takes_it_back(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    position = factories.PositionFactory(name="Тьютор")
    assert refused(actions.ask, anna, vera.organization, position, by=anna.user) == ["R14"]
    leave(anna)
    place = actions.ask(anna, vera.organization, position, by=anna.user)
    assert (place.work, place.origin) == (Work.AWAITING, Origin.HIRE)
    assert letters() == [("staff/workplace_asked", vera.user.email)]
    assert actions.ask(anna, vera.organization, position, by=anna.user) == place
    assert actions.withdraw(place, by=anna.user).work == Work.WITHDRAWN
    assert actions.withdraw(place, by=anna.user).work == Work.WITHDRAWN
    assert refused(actions.confirm, place, by=vera.user) == ["R15"]


def test_r14_a_confirmed_one_is_not_taken_back(boris: Responsible) -> None:
    place = actions.confirm(newcomer(boris.organization), by=boris.user)
    assert refused(actions.withdraw, place, by=place.worker.user) == ["R15"]


def test_r16_nobody_is_hired_by_a_liquidated_organization(anna: Worker, vera: Responsible) -> None:
    leave(anna)
    vera.organization.closed_on = today()
    vera.organization.save()
    position = factories.PositionFactory(name="Тьютор")
    assert refused(actions.ask, anna, vera.organization, position, by=anna.user) == ["R16"]
