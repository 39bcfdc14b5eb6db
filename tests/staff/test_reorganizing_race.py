"""A worker chooses an organization in the very moment when the operator closes it (R14, R16)."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from lib.reasons import Refused
from organizations import access
from organizations.models import Organization
from staff.models import Employment, Worker
from staff.reorganizing import actions
from staff.states import Work
from staff.workplaces.actions import ask
from tests import factories
from tests.staff.reorganizing import close
from tests.staff.test_workplace_races import together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def _both(worker: Worker, school: Organization, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The closing has looked at who works there and has not committed when the worker's request comes."""
    looked, asked = threading.Event(), threading.Event()

    def before_commit(*_: Any) -> None:
        looked.set()
        asked.wait(timeout=0.7)

    monkeypatch.setattr(actions.letters, "received", before_commit)  # type: ignore[attr-defined]
    position = factories.PositionFactory(name="Психолог")

    def request() -> Any:
        looked.wait(timeout=10)
        try:
            return ask(worker, school, position, by=None)
        finally:
            asked.set()

    return together([lambda: close(school, None), request])


@pytest.fixture
def school() -> Organization:
    return factories.OrganizationFactory(name="Школа № 12")


@pytest.fixture
def worker() -> Worker:
    return factories.WorkerFactory()


def test_r14_r16_nobody_is_left_waiting_at_a_closed_organization(
    worker: Worker, school: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, answer = _both(worker, school, monkeypatch)
    assert isinstance(answer, Refused), answer
    assert [str(reason.code) for reason in answer.reasons] == ["organization_closed"]
    assert not Employment.objects.exists()


def test_control_without_the_lock_the_request_waits_for_nobody(
    worker: Worker, school: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row's own foreign key waits for the closing and then finds the organization where it was."""
    monkeypatch.setattr(access, "lock_to_refer", lambda row: None)
    _both(worker, school, monkeypatch)
    place = Employment.objects.get(worker=worker)
    assert (place.state, place.organization.closed_on is None) == (Work.AWAITING, False)
