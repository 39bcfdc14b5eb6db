"""Where the mark for training is when a dismissal from a part-time job is taken back (R12, R17)."""

from __future__ import annotations

import pytest

from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment
from staff.moves.actions import dismiss, take_back
from staff.states import DismissalReason, Kind
from tests import factories

pytestmark = pytest.mark.django_db


def part_time(boris: Responsible, *, chosen: bool) -> Employment:
    position = factories.PositionFactory(name="Тьютор")
    place = {"organization": boris.organization, "position": position, "training_chosen": chosen}
    return factories.EmploymentFactory(kind=Kind.INTERNAL, **place)


def main_job(beside: Employment) -> Employment:
    return factories.EmploymentFactory(worker=beside.worker, organization=beside.organization, training=False)


def marks(worker: object) -> list[tuple[str, bool]]:
    found = Employment.objects.filter(worker=worker, training=True)
    return list(found.values_list("kind", "training_chosen"))


def test_r17_a_choice_comes_back_with_the_job(boris: Responsible) -> None:
    place = part_time(boris, chosen=True)
    main_job(beside=place)
    dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    assert marks(place.worker) == [("main", False)]
    take_back(place, by=boris.user, why="Ошибка")
    assert marks(place.worker) == [("internal", True)]


def test_r17_a_main_job_that_came_meanwhile_keeps_the_mark(boris: Responsible) -> None:
    place = part_time(boris, chosen=False)
    dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    factories.EmploymentFactory(worker=place.worker, organization=boris.organization)
    take_back(place, by=boris.user, why="Ошибка")
    assert marks(place.worker) == [("main", False)]
