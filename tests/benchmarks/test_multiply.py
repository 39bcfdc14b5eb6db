"""A multiplied region is one that the loader could have made: checked as the loader's own is."""

from __future__ import annotations

import pytest
from django.db import connection

from benchmarks import traces
from benchmarks.multiply import multiply
from home.invariants import every_check
from lib.snils import clean
from organizations.models import Organization
from staff.models import Employment, Look, Worker
from tests.benchmarks.conftest import SMALL
from tests.history_guard import unguarded

NAMES = "SELECT conname FROM pg_constraint UNION SELECT indexname FROM pg_indexes"


def names() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(NAMES)
        return {name for (name,) in cursor.fetchall()}


@pytest.fixture
def multiplied(region: None) -> set[str]:
    """Constraints and indexes as they were before."""
    before, organizations = names(), Organization.objects.count()
    with unguarded():
        traces.leave()
        multiply(3, lambda words: None)
    assert Organization.objects.count() == 3 * organizations
    return before


def test_it_is_as_many_times_as_big_and_breaks_no_rule(multiplied: set[str]) -> None:
    assert Worker.objects.count() == 3 * SMALL
    assert names() == multiplied
    assert [f"{check.rule}: {check.sentence}" for check in every_check() if check.violations()[0]] == []


def test_r1_every_number_is_another_and_valid(multiplied: None) -> None:
    numbers = list(Worker.objects.values_list("snils", flat=True))
    assert len(set(numbers)) == len(numbers)
    assert all(clean(number) == number for number in numbers)


def test_copies_refer_to_copies(multiplied: None) -> None:
    """Nobody of a copy works in the original's organization."""
    last = Employment.objects.select_related("organization").order_by("-pk")[:1].get()
    assert last.organization.name.endswith(" (2)")
    assert last.worker.employments.count() == 1
    assert last.history.get().organization_id == last.organization_id


def test_r42_copies_of_looks_are_at_copies_of_people(multiplied: None) -> None:
    """No foreign key holds the numbers of a look."""
    last = Look.objects.order_by("-pk")[:1].get()
    looked_at = Employment.objects.filter(organization=last.organization, worker__in=last.workers)
    assert looked_at.count() >= len(set(last.workers)) > 0
