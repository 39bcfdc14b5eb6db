"""A dismissal or a transfer made by mistake is taken back within 14 days (R12, R13)."""

from __future__ import annotations

import pytest

from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.moves.actions import dismiss, take_back, transfer
from staff.states import DismissalReason, Kind, Work
from staff.workplaces.actions import reject
from tests import factories
from tests.staff.returning import job


@pytest.mark.django_db
def test_r12_r17_a_mistaken_dismissal_is_taken_back_with_the_mark(anna: Worker, boris: Responsible) -> None:
    tutor = factories.PositionFactory(name="Тьютор")
    other = factories.EmploymentFactory(
        worker=anna, organization=boris.organization, training=False, kind=Kind.INTERNAL, position=tutor
    )
    main = Employment.objects.for_worker(anna).get(training=True)
    dismiss(main, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    place = take_back(main, by=Actor(boris.user, boris), why="Нажали не у того")
    assert (place.work, place.ended_on, place.training) == (Work.CURRENT, None, True)
    other.refresh_from_db()
    assert other.training is False
    record = place.dismissals.get()
    assert (record.undone_by, record.undone_why) == (boris.user, "Нажали не у того")
    assert Letter.objects.filter(kind="staff/workplace_restored").count() == 1
    assert take_back(place, by=boris.user, why="ещё раз").pk == place.pk
    # It can end again, and that one can be taken back too.
    dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=boris.user)
    assert place.dismissals.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("answered", [False, True])
def test_r13_a_mistaken_transfer_leaves_nothing_at_the_new_organization(
    answered: bool, anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    left = job(anna)
    awaits = transfer(left, vera.organization, on=today(), by=boris.user)
    if answered:
        reject(awaits, by=vera.user, why="Не принимаем")
    assert take_back(left, by=Actor(boris.user, boris), why="Не туда").work == Work.CURRENT
    awaits.refresh_from_db()
    assert awaits.work == (Work.REJECTED if answered else Work.WITHDRAWN)
