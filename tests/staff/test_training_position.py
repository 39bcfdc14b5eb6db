"""The first current position carries the qualification (R17)."""

import pytest

from organizations.models import Responsible
from staff.states import Kind
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import newcomer

pytestmark = pytest.mark.django_db


def test_r17_the_first_current_position_carries_the_qualification(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    second = newcomer(
        boris.organization,
        worker=place.worker,
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    assert actions.confirm(place, by=boris.user).training is True
    assert actions.confirm(second, by=boris.user).training is False
    assert place.worker.training_employment() == place


def test_r17_two_jobs_of_one_person_at_once_give_one_training_position(boris: Responsible) -> None:
    first = newcomer(boris.organization)
    second = newcomer(
        boris.organization,
        worker=first.worker,
        position=factories.PositionFactory(name="Тьютор"),
        kind=Kind.INTERNAL,
    )
    confirmed, _ = actions.confirm_all([second, first], by=boris.user)
    assert [place.training for place in confirmed] == [True, False]
