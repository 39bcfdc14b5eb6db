"""Facts are loaded in a fixed number of queries, and say what the database says."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from staff.models import Worker
from tests import factories
from vouchers import facts

pytestmark = pytest.mark.django_db


def workers_with_vouchers(count: int) -> list[Worker]:
    return [factories.VoucherFactory(issued_on=date(2025, 3, 10)).worker for _ in range(count)]


def test_standings_ask_the_database_as_often_for_25_as_for_1() -> None:
    counts = []
    for number in (1, 25):
        workers = workers_with_vouchers(number)
        with CaptureQueriesContext(connection) as queries:
            found = facts.standings(workers)
        assert len(found) == number
        assert all(len(found[worker.pk].vouchers) == 1 for worker in workers)
        counts.append(len(queries))
    assert counts == [2, 2]


def test_a_standing_says_the_same_days_as_the_columns(anna: Worker) -> None:
    voucher = factories.VoucherFactory(worker=anna, issued_on=date(2024, 2, 29))
    issued = facts.standing(anna).vouchers[0]
    assert (issued.next_on, issued.valid_until) == (voucher.next_possible_on, voucher.valid_until)
    assert (issued.number, issued.position) == (voucher.shown_number, "Учитель математики")


def test_r15_a_workplace_that_waits_is_not_a_workplace() -> None:
    waiting = factories.EmploymentFactory(awaiting=True).worker
    standing = facts.standing(waiting)
    assert (standing.workplaces, standing.training, standing.works_since) == ((), None, None)


def test_r17_the_training_position_is_the_marked_one(anna: Worker) -> None:
    other = factories.PositionFactory(name="Секретарь", voucher_entitled=False, pedagogical=False)
    factories.EmploymentFactory(worker=anna, position=other, training=False, started_on=date(2010, 9, 1))
    standing = facts.standing(anna)
    assert standing.training is not None
    assert standing.training.position == "Учитель математики"
    assert len(standing.workplaces) == 2
    assert standing.works_since == date(2020, 9, 1)
