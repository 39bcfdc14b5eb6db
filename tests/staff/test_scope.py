"""A Responsible acts on the own people's records only, asked under the lock (R15, R44)."""

from __future__ import annotations

from typing import Any

import pytest

from lib import scopes
from lib.acting import Actor
from lib.actions import NoScope, action
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Employment
from staff.scopes import OWN
from staff.states import Work
from staff.workplaces import actions as workplace
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(boris: Responsible) -> Employment:
    return factories.EmploymentFactory(organization=boris.organization, awaiting=True)


def answers(place: Employment, by: Actor) -> list[Any]:
    return [
        lambda: workplace.confirm(place, by=by),
        lambda: workplace.confirm_all([place], by=by),
        lambda: workplace.reject(place, by=by, why="Такого приказа нет"),
    ]


def test_r15_r44_another_schools_workplace_is_neither_confirmed_nor_rejected(
    asked: Employment, vera: Responsible
) -> None:
    for answer in answers(asked, Actor(vera.user, vera)):
        with pytest.raises(Refused) as caught:
            answer()
        assert [reason.rule for reason in caught.value.reasons] == ["R44"]
        assert asked.worker.full_name in caught.value.reasons[0].text
    asked.refresh_from_db()
    assert asked.work == Work.AWAITING


def test_control_without_the_look_she_would_have_confirmed_it(
    asked: Employment, vera: Responsible, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page's queryset alone does not hold: it was read before the row was locked."""
    monkeypatch.setattr(type(OWN), "check", lambda *_: None)
    assert workplace.confirm(asked, by=Actor(vera.user, vera)).work == Work.CURRENT


@action("", scope=OWN)
def looks_at_nothing(place: Employment, *, by: Any, why: str = "") -> Employment:
    return place


@action("", scope=OWN)
def holds(place: Employment, *, by: Any, why: str = "") -> Employment:
    return scopes.hold(place)


def test_r44_an_action_that_looks_at_nothing_of_theirs_fails_by_itself(
    asked: Employment, boris: Responsible, gleb: Any
) -> None:
    with pytest.raises(NoScope):
        looks_at_nothing(asked, by=Actor(boris.user, boris))
    assert looks_at_nothing(asked, by=gleb) == asked
    assert holds(asked, by=Actor(boris.user, boris)) == asked
