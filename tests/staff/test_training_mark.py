"""Which position carries the qualification, when a second one is confirmed (R17)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from letters.models import Letter
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Kind
from staff.workplaces.actions import confirm, confirm_all
from tests import factories

MAIN, INTERNAL, EXTERNAL = Kind.MAIN, Kind.INTERNAL, Kind.EXTERNAL


def _second(boris: Responsible, first: Employment) -> Employment:
    """A main job that waits beside the part-time one."""
    position = factories.PositionFactory(name="Учитель физики")
    place = {"worker": first.worker, "organization": boris.organization, "position": position}
    return factories.EmploymentFactory(awaiting=True, **place)


@pytest.mark.django_db
@pytest.mark.parametrize("chosen", [False, True])
def test_r17_the_mark_moves_with_the_confirmation(chosen: bool, boris: Responsible) -> None:
    position = factories.PositionFactory(name="Тьютор")
    first = factories.EmploymentFactory(kind=EXTERNAL, position=position, training_chosen=chosen)
    done = confirm(_second(boris, first), by=boris.user)
    first.refresh_from_db()
    assert (first.training, done.training) == ((True, False) if chosen else (False, True))
    assert first.worker.training_employment() == (first if chosen else done)
    assert Letter.objects.get(kind="staff/workplace_confirmed").context["training"] is not chosen
    if not chosen:
        assert [row.training for row in first.history.order_by("history_id")] == [True, False]


@pytest.mark.django_db
def test_r17_of_two_confirmed_at_once_the_main_one_is_marked(boris: Responsible) -> None:
    place = {"organization": boris.organization, "position": factories.PositionFactory(name="Тьютор")}
    first = factories.EmploymentFactory(awaiting=True, kind=INTERNAL, **place)
    second = _second(boris, first)
    confirm_all([first, second], by=boris.user)
    assert first.worker.training_employment() == second


@pytest.mark.django_db
def test_r17_a_choice_without_the_mark_is_refused_by_the_database(boris: Responsible) -> None:
    first = factories.EmploymentFactory(training=False)
    first.training_chosen = True
    with pytest.raises(IntegrityError, match="employment_chosen_is_marked"), transaction.atomic():
        first.save(update_fields=["training_chosen"])
