"""The operator's first page says what the last seven days were like, and how long the oldest of each queue waits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home import operator, week
from home.reports.actions import count_week
from lib.dates import now, today
from support.models import Ticket
from tests import factories
from tests.history_guard import unguarded
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


def line(label: str) -> dict[str, Any]:
    count_week(by=None)
    return next(one for one in week.lately(today())["lines"] if one["label"] == label)


def test_r45_the_week_is_counted_by_days(anna: Any) -> None:
    other = factories.EmploymentFactory().worker
    factories.VoucherFactory(worker=anna, issued_on=today())
    factories.VoucherFactory(worker=other, issued_on=today() - timedelta(days=6))
    factories.VoucherFactory(
        worker=factories.EmploymentFactory().worker, issued_on=today() - timedelta(days=7)
    )
    factories.VoucherFactory(
        worker=factories.EmploymentFactory().worker, issued_on=today() - timedelta(days=14)
    )
    issued = line("Выдано чеков")
    assert [number for number, _ in issued["days"]] == [1, 0, 0, 0, 0, 0, 1]
    assert (issued["total"], issued["before"]) == (2, 1), "the fifteenth day is nobody's"
    assert line("Зарегистрировались")["total"] == 4


def test_r45_what_was_annulled_or_is_yet_to_come_was_no_part_of_the_week(anna: Any) -> None:
    factories.VoucherFactory(worker=anna, issued_on=today() + timedelta(days=1))
    voucher = factories.VoucherFactory(worker=factories.EmploymentFactory().worker, issued_on=today())
    assert line("Выдано чеков")["total"] == 1
    with unguarded():
        Voucher.objects.filter(pk=voucher.pk).update(annulled_at=now())
    assert line("Выдано чеков")["total"] == 0


def test_r45_one_statement(db: None) -> None:
    count_week(by=None)
    with CaptureQueriesContext(connection) as asked:
        week.lately(today())
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "Самое давнее: сегодня"), (1, "Самое давнее: 1 день"), (12, "Самое давнее: 12 дней")],
)
def test_r45_a_queue_says_how_long_its_oldest_waits(days: int, said: str, db: None) -> None:
    for ago in (0, days):
        asked_at = now() - timedelta(days=ago)
        Ticket.objects.create(kind="other", email="anna@example.ru", description="?", asked_at=asked_at)
    figure = next(one for one in operator.waiting() if one.title == "Обращения")
    assert (figure.count, figure.age) == (2, said)


def test_r45_the_first_page_shows_both(gleb: Any, signed_in: Any) -> None:
    Ticket.objects.create(
        kind="other", email="a@example.ru", description="?", asked_at=now() - timedelta(days=3)
    )
    browser = signed_in(gleb)
    before = browser.get("/admin/").content.decode()
    assert "Самое давнее: 3 дня" in before
    assert "Ещё не&nbsp;посчитаны" in before
    count_week(by=None)
    assert "Написали оператору" in browser.get("/admin/").content.decode()
