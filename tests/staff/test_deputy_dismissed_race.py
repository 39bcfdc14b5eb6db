"""Somebody is named a deputy while being dismissed: no access outlives the work (R22, R25)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from lib.acting import Actor
from lib.actions import Busy
from lib.dates import today
from lib.reasons import Refused
from organizations.deputies.actions import name_deputy
from organizations.models import Responsible
from staff.models import Employment
from staff.moves import actions
from staff.states import DismissalReason
from staff.workplaces import letters
from tests import factories
from tests.staff.test_workplace_races import together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def place() -> Employment:
    worker = factories.WorkerFactory(user=factories.UserFactory())
    return factories.EmploymentFactory(worker=worker)


@pytest.fixture
def principal(place: Employment) -> Responsible:
    return factories.ResponsibleFactory(organization=place.organization)


def dismissed(place: Employment) -> Any:
    return actions.dismiss(place, on=today(), reason=DismissalReason.UNKNOWN, by=None)


def both(
    place: Employment, principal: Responsible, patch: pytest.MonkeyPatch, module: Any, name: str
) -> list[Any]:
    """The dismissal stops where it calls that function, until the naming has ended or waits for it."""
    stopped, named, whole = threading.Event(), threading.Event(), getattr(module, name)

    def before(*args: Any, **kwargs: Any) -> Any:
        stopped.set()
        named.wait(timeout=0.7)
        return whole(*args, **kwargs)

    patch.setattr(module, name, before)

    def naming() -> Any:
        stopped.wait(timeout=10)
        days = {"since": today(), "until": today()}
        try:
            by = Actor(principal.user, principal)
            return name_deputy(place.organization, place.worker.user, **days, by=by)
        finally:
            named.set()

    answers = together([lambda: dismissed(place), naming])
    patch.setattr(module, name, whole)
    return answers


def left() -> int:
    """How many act for an organization in which they do not work."""
    working = Employment.objects.current().values("worker__user")
    return Responsible.objects.deputies().exclude(user__in=working).count()


Patch = pytest.MonkeyPatch


def test_r25_named_after_the_accesses_were_looked_at(
    place: Employment, principal: Responsible, monkeypatch: Patch
) -> None:
    answers = both(place, principal, monkeypatch, actions, "kept_open")
    assert isinstance(answers[0], Busy), answers
    assert left() == 0
    dismissed(place)
    assert not Responsible.objects.deputies().exists()


def test_r25_named_before_the_dismissal_is_written(
    place: Employment, principal: Responsible, monkeypatch: Patch
) -> None:
    _, answer = both(place, principal, monkeypatch, letters, "dismissed")
    assert isinstance(answer, Refused), answer
    assert [str(reason.code) for reason in answer.reasons] == ["not_at_work_there"]
    assert left() == 0


@pytest.mark.parametrize(
    ("guard", "off", "module", "name"),
    [
        ("staff.moves.actions._no_others", lambda *_: None, actions, "kept_open"),
        ("lib.locks.lock_all_shared", lambda *_: None, letters, "dismissed"),
    ],
)
def test_control_r25_without_the_guard_the_access_outlives_the_work(
    guard: str,
    off: Callable[..., None],
    module: Any,
    name: str,
    place: Employment,
    principal: Responsible,
    monkeypatch: Patch,
) -> None:
    monkeypatch.setattr(guard, off)
    both(place, principal, monkeypatch, module, name)
    assert left() == 1
