"""With whom a request waits: the Responsibles who may really decide, else the operator, at once (R11, R14, R21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from lib.dates import today
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff import facts as waiting
from staff.models import Worker
from tests import factories
from tests.staff.waiting import asked, place

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


@database
@pytest.mark.parametrize(("days", "with_operator"), [(0, False), (10, False), (11, True)])
def test_r11_what_waits_too_long_is_the_operators_too(
    days: int, with_operator: bool, anna: Worker, boris: Responsible
) -> None:
    """The page names the day from which the operator's list has it."""
    job, change = place(boris.organization, days), asked(anna, days)
    assert waiting.places_for_operator().exists() is with_operator
    assert waiting.changes_for_operator().exists() is with_operator
    since = today() - timedelta(days=days)
    for said in (waiting.waits_of_places([job])[job.pk], waiting.waits_of_change(change)):
        assert said.people == ("Волков Борис",)
        assert (today() >= said.operator_from) is with_operator
        assert said.operator_from == since + timedelta(days=settings.PATIENCE_DAYS + 1)


@database
@pytest.mark.parametrize("state", [None, *Access])
def test_r11_where_nobody_active_is_it_is_the_operators_at_once(
    state: Access | None, school12: Organization
) -> None:
    worker = factories.EmploymentFactory(organization=school12).worker
    if state:
        user = factories.EmploymentFactory(organization=school12).worker.user
        factories.ResponsibleFactory(user=user, organization=school12, state=state)
    job, change = place(school12), asked(worker)
    decided_there = state == Access.ACTIVE
    assert (job in waiting.places_for_operator()) is not decided_there
    assert (change in waiting.changes_for_operator()) is not decided_there
    assert bool(waiting.waits_of_change(change).people) is decided_there


@database
def test_r15_the_only_responsibles_own_request_is_the_operators_at_once(boris: Responsible) -> None:
    position = factories.PositionFactory(name="Учитель физики")
    own = place(boris.organization, worker=boris.user.worker, position=position)
    change = asked(boris.user.worker)
    assert list(waiting.places_for_operator()) == [own]
    assert list(waiting.changes_for_operator()) == [change]
    assert str(waiting.waits_of_places([own])[own.pk]) == "оператор АИС"


@database
def test_r14_a_worker_who_has_no_account_yet_waits_for_the_responsible(boris: Responsible) -> None:
    job = place(boris.organization, worker=factories.WorkerFactory(user=None))
    assert not waiting.places_for_operator().exists()
    assert waiting.waits_of_places([job])[job.pk].people == ("Волков Борис",)
