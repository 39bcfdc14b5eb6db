"""R34: the board of a school year says of everybody what the rules say, and is an Excel file too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.facts.organization import training
from home.facts.overview import overview
from home.plan_board import months, school_year, with_due
from lib.dates import add_years, today
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.courses.edits import changed
from vouchers.models import PlannedTraining
from vouchers.rules import training_due

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def school(anna: Worker, boris: Responsible) -> list[Worker]:
    """Overdue, with a voucher, a graduate with an agreed day, of whom nothing is known."""
    place = boris.organization
    others = [factories.EmploymentFactory(organization=place).worker for _ in range(3)]
    changed(anna.employments.get(), started_on=add_years(today(), -4))
    factories.VoucherFactory(worker=others[0], issued_on=add_years(today(), -3) + timedelta(days=20))
    changed(others[1], graduated_on=today() - timedelta(days=100))
    PlannedTraining.objects.create(
        worker=others[1],
        requested_by=boris.user,
        by_worker=False,
        planned_on=add_years(today(), 3),
        deficit="Ведение урока",
        state="confirmed",
    )
    return [anna, *others]


def test_r34_the_board_agrees_with_the_rules(school: list[Worker], boris: Responsible) -> None:
    found = {place.worker_id: place for place in with_due(training(boris))}
    for worker in school:
        known = overview(worker)
        assert found[worker.pk].due == training_due(known.standing, known.planned_on)


def test_r34_who_is_due_when_and_who_is_late(
    school: list[Worker], boris: Responsible, signed_in: SignedIn
) -> None:
    his, page = signed_in(boris.user), reverse("home:plans")
    late = his.get(page, {"when": "overdue"}).text
    assert school[0].full_name in late
    assert school[1].full_name not in late
    due = today() + timedelta(days=20)
    assert school[1].full_name in his.get(page, {"when": f"{due:%Y-%m}"}).text
    assert "Ведение урока" in his.get(page, {"when": "planned"}).text
    file = his.get(page, {"format": "xlsx"})
    assert file["Content-Type"].endswith("sheet")
    assert "Учебный год" in his.get(page, {"year": str(school_year(today()) + 1)}).text


def test_r44_another_schools_people_are_not_on_it(
    school: list[Worker], vera: Responsible, signed_in: SignedIn
) -> None:
    page = signed_in(vera.user).get(reverse("home:plans")).text
    assert not any(worker.full_name in page for worker in school)


def test_r34_a_school_year_is_twelve_months_from_september() -> None:
    assert (school_year(date(2026, 8, 31)), school_year(date(2026, 9, 1))) == (2025, 2026)
    shown = months(2026)
    assert (shown[0], shown[3], shown[4], shown[-1]) == (
        date(2026, 9, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 8, 1),
    )
