"""What pgbench says is an enrolment indeed: seat, history and letter, whichever way it is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection

from benchmarks import enrolments, population
from courses.models import Enrolment
from letters.models import Letter
from tests import factories
from tests.history_guard import unguarded

SIZE = 8


@pytest.fixture
def offer(transactional_db: None) -> Iterator[None]:
    factories.ProgrammeFactory()
    factories.OrganizationFactory()
    factories.PositionFactory(voucher_entitled=True)
    yield
    with connection.cursor() as cursor:
        for table in population.FIRST:
            cursor.execute(f"SELECT setval('{table}_id_seq', 1, false)")


def test_the_cost_is_that_of_enrolments_made(offer: None) -> None:
    with unguarded():
        cost = enrolments.cost(SIZE)
    assert cost.app > 0
    assert Enrolment.objects.count() == SIZE


@pytest.mark.parametrize("fewest", [False, True], ids=["the same", "the fewest"])
def test_each_run_of_pgbench_enrols_another_worker(offer: None, *, fewest: bool) -> None:
    with unguarded():
        assert enrolments.rate_of_pgbench(SIZE, fewest=fewest) > 0
    # One was enrolled by the action, whose statements pgbench repeated.
    assert Enrolment.objects.values("worker").distinct().count() == SIZE + 1
    assert Enrolment.history.filter(history_type="+").values("id").distinct().count() == SIZE + 1
    causes = Letter.objects.filter(kind="courses/enrolled").values_list("cause_id", flat=True)
    assert set(causes) == set(Enrolment.objects.values_list("pk", flat=True))
