"""A Responsible confirms while the operator is closing the access: whoever commits first decides (R15, R23)."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from lib import acting
from lib.acting import Actor
from lib.reasons import Refused
from organizations import access, actions
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Work
from staff.workplaces.actions import confirm
from tests import factories
from tests.staff.test_workplace_races import together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def _both(place: Employment, one: Responsible, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The closing holds the access and has not committed when the confirmation begins."""
    held, confirmed = threading.Event(), threading.Event()

    def before_commit(*_: Any) -> None:
        held.set()
        confirmed.wait(timeout=0.7)

    monkeypatch.setattr(actions.letters, "access_suspended", before_commit)  # type: ignore[attr-defined]

    def close() -> Any:
        return actions.suspend_access(one, by=None, why="Изменена фамилия")

    def answer() -> Any:
        held.wait(timeout=10)
        try:
            with acting.on_enter(lambda: access.must_be_open(one)):
                return confirm(place, by=Actor(one.user, one))
        finally:
            confirmed.set()

    return together([close, answer])


@pytest.fixture
def place() -> Employment:
    return factories.EmploymentFactory(awaiting=True)


@pytest.fixture
def one(place: Employment) -> Responsible:
    return factories.ResponsibleFactory(organization=place.organization)


def test_r15_r23_nothing_is_confirmed_by_an_access_that_is_being_closed(
    place: Employment, one: Responsible, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, answer = _both(place, one, monkeypatch)
    assert isinstance(answer, Refused), answer
    assert [str(reason.code) for reason in answer.reasons] == ["access_closed"]
    assert Employment.objects.get(pk=place.pk).state == Work.AWAITING


def test_control_without_the_lock_the_closed_access_still_confirms(
    place: Employment, one: Responsible, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads «открыт» while the closing waits to commit."""
    monkeypatch.setattr(access, "lock_shared", lambda row: None)
    _both(place, one, monkeypatch)
    assert Employment.objects.get(pk=place.pk).state == Work.CURRENT
    assert Responsible.objects.get(pk=one.pk).state == "suspended"
