"""A deputy's days: written whole, and over for everybody who asks from the next one on (R21, R22, R25)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from courses.facts import standing
from home.facts.overview import overview
from lib.acting import Actor
from lib.dates import today
from organizations.deputies.actions import name_deputy
from organizations.deputies.rules import may_name
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff.models import Employment, Worker
from staff.moves.actions import dismiss
from staff.reorganizing.actions import undo_closing
from staff.states import DismissalReason
from tests import factories
from tests.organizations.access import letters
from tests.staff.reorganizing import WHY, close

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
NAMED, ENDED, REVOKED = (
    f"organizations/{kind}" for kind in ("deputy_named", "deputy_ended", "access_revoked")
)


@pytest.fixture
def zoya(school12: Organization) -> Worker:
    worker: Worker = factories.WorkerFactory(user=factories.UserFactory(email="zoya@example.ru"))
    factories.EmploymentFactory(worker=worker, organization=school12)
    return worker


@pytest.fixture
def deputy(boris: Responsible, zoya: Worker) -> Responsible:
    days = {"since": today(), "until": today()}
    named: Responsible = name_deputy(boris.organization, zoya.user, **days, by=Actor(boris.user, boris))
    return named


@pytest.mark.parametrize("days", [{}, {"since": date(2026, 12, 1)}, {"until": date(2026, 12, 1)}])
def test_r22_the_database_keeps_no_deputy_without_days(
    boris: Responsible, zoya: Worker, days: dict[str, date]
) -> None:
    """A comparison with an empty day is neither true nor false, and a check lets that pass."""
    with pytest.raises(IntegrityError, match="deputy_has_days"), transaction.atomic():
        factories.ResponsibleFactory(user=zoya.user, organization=boris.organization, principal=boris, **days)


def test_r22_the_last_day_of_the_calendar_is_a_day() -> None:
    assert may_name(date.max, date.max, today()) == []


@pytest.mark.parametrize("over", [True, False])
def test_r21_whose_days_are_over_is_nobodys_responsible(
    over: bool, deputy: Responsible, boris: Responsible, zoya: Worker, gleb: User, signed_in: SignedIn
) -> None:
    """Nobody has noted yet that the last day is over; `over` False is the control."""
    with transaction.atomic():
        boris.state = Access.SUSPENDED
        boris.save(update_fields=["state"])
        if over:
            deputy.since = deputy.until = today() - timedelta(days=1)
            deputy.save(update_fields=["since", "until"])
    school, anna = boris.organization, factories.EmploymentFactory(organization=boris.organization).worker
    assert list(Organization.objects.unattended()) == ([school] if over else [])
    assert list(Organization.objects.attended()) == ([] if over else [school])
    listed = reverse("admin:organizations_organization_changelist") + "?unattended=yes"
    assert (school.name in signed_in(gleb).get(listed).text) == over
    assert standing(anna).workplaces[0].led != over
    assert bool(overview(anna).places[0].decides) != over
    assert (
        f'href="{reverse("home:organization")}"' in signed_in(zoya.user).get("/cabinet/data/").text
    ) != over


def test_r22_the_day_after_an_own_access_is_asked_for(
    deputy: Responsible, zoya: Worker, signed_in: SignedIn
) -> None:
    with transaction.atomic():
        deputy.since = deputy.until = today() - timedelta(days=1)
        deputy.save(update_fields=["since", "until"])
    order = {"organization": deputy.organization_id, "order_number": "1", "order_date": "02.09.2024"}
    page = signed_in(zoya.user).post(reverse("organizations:access"), order, follow=True).text
    assert "Запрос отправлен оператору" in page
    assert "Вы замещали Ответственного" in page
    assert Responsible.objects.awaiting().get(user=zoya.user).principal is None


def test_r25_the_responsible_hears_that_the_deputy_has_gone(
    deputy: Responsible, boris: Responsible, zoya: Worker, gleb: User
) -> None:
    dismiss(Employment.objects.get(worker=zoya), on=today(), reason=DismissalReason.UNKNOWN, by=gleb)
    told = [one for one in letters() if one[0] in {ENDED, REVOKED}]
    assert told == [(REVOKED, zoya.user.email), (ENDED, boris.user.email)]


def test_r16_a_closed_organization_ends_the_deputys_days_and_tells_once(
    deputy: Responsible, boris: Responsible, zoya: Worker, gleb: User
) -> None:
    close(boris.organization, None, by=gleb)
    told = [one for one in letters() if one[0] in {ENDED, REVOKED}]
    assert sorted(told) == [(REVOKED, boris.user.email), (ENDED, zoya.user.email)]
    deputy.refresh_from_db()
    assert deputy.state == Access.REVOKED
    undo_closing(boris.organization, by=gleb, why=WHY)
    assert set(Responsible.objects.active()) == {boris, deputy}
