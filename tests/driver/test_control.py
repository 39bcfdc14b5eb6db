"""The driver is worth as much as it finds: a guard taken away is noticed, and no action is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from staff.models import Employment
from staff.moves import actions as moves
from staff.states import Work
from tests.driver import truth
from tests.driver.run import Broken, play
from tests.driver.steps import STEPS
from tests.test_house import sources
from tests.writing import functions

# Parts of other actions, which the stories reach through them.
WITHIN_OTHERS = {
    "accounts.actions.open_account",
    "organizations.actions.end_access",
    "organizations.actions.reopen_held",
    "organizations.actions.suspend_held",
    "courses.enrolling.actions.settle_course",
    "ui.admin.edit_record",
}


def test_every_action_of_the_project_is_a_step() -> None:
    actions = {
        f"{name.removesuffix('.py').replace('/', '.')}.{function.name}"
        for name, tree in sources()
        for function in functions(tree)
        if function.action and "." not in function.name
    }
    assert actions - STEPS.keys() - WITHIN_OTHERS == set()
    assert (STEPS.keys() | WITHIN_OTHERS) - actions == set()


def _ends_and_forgets_the_mark(place: Employment, on: date) -> bool:
    place.state, place.training, place.ended_on = Work.ENDED, False, on
    place.save(update_fields=["state", "training", "ended_on"])
    return True


@pytest.mark.slow
@pytest.mark.django_db
def test_control_a_mark_that_is_not_moved_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves, "_end", _ends_and_forgets_the_mark)
    with pytest.raises(Broken, match="у работающего отмечена ровно одна должность"):
        for seed in range(300):
            play(seed)


@pytest.mark.django_db
def test_r36_a_page_that_leaves_a_seat_without_a_job_says_so(signed_in: Any, anna: Any, boris: Any) -> None:
    """The driver lets only these actions do it: «Уволить», «Перевести», «Отклонить», «Отозвать»."""
    place = Employment.objects.for_worker(anna).current().get()
    asked = f"/organization/workplaces/{_asked(anna, place).pk}/rejection/"
    for address in (
        f"/organization/employments/{place.pk}/{action}/" for action in ("dismissal", "transfer")
    ):
        assert "Записи в группы" in signed_in(boris.user).get(address).content.decode()
    assert "записи в группы" in signed_in(boris.user).get(asked).content.decode()
    withdrawal = asked.replace("/organization/", "/cabinet/").replace("rejection", "withdrawal")
    assert "записи в группы" in signed_in(anna.user).get(withdrawal).content.decode()
    assert len(truth.MAY_LEAVE_A_SEAT) == 5


def _asked(anna: Any, place: Employment) -> Employment:
    from tests import factories

    tutor = factories.PositionFactory(name="Тьютор")
    return factories.EmploymentFactory(
        worker=anna, organization=place.organization, position=tutor, awaiting=True
    )
