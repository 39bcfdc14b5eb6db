"""The Responsible confirms a workplace, once, or several of them together (R15)."""

import pytest

from lib.dates import today
from organizations.models import Responsible
from staff.states import Work
from staff.workplaces import actions
from tests import factories
from tests.staff.hiring import letters, newcomer

pytestmark = pytest.mark.django_db


def test_r15_confirmed_the_person_works_here_and_gets_a_letter(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    done = actions.confirm(place, by=boris.user, why="сверено с приказом")
    assert (done.work, done.started_on, done.decided_by) == (Work.CURRENT, today(), boris.user)
    assert letters() == [("staff/workplace_confirmed", place.worker.user.email)]
    told = done.history.latest()
    assert told.history_user == boris.user
    assert told.history_change_reason == "staff.confirm: сверено с приказом"


def test_r15_the_second_click_gets_the_first_answer(boris: Responsible) -> None:
    place = newcomer(boris.organization)
    first = actions.confirm(place, by=boris.user)
    second = actions.confirm(place, by=boris.user)
    assert (second.pk, second.decided_at) == (first.pk, first.decided_at)
    assert len(letters()) == 1


def test_r15_several_at_once_each_judged_alone(boris: Responsible, vera: Responsible) -> None:
    good, bad = newcomer(boris.organization), newcomer(boris.organization)
    factories.EmploymentFactory(worker=bad.worker, organization=vera.organization)
    confirmed, stay = actions.confirm_all([bad, good], by=boris.user)
    assert [place.pk for place in confirmed] == [good.pk]
    assert [(place.pk, [r.rule for r in why]) for place, why in stay] == [(bad.pk, ["R14"])]
    assert letters() == [("staff/workplace_confirmed", good.worker.user.email)]
