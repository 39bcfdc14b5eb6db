"""R28, R26: a voucher that ends with free blocks in 60, 30 and 7 days, and the next one that became possible: told once."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, time, timedelta
from typing import Any

import pytest
import time_machine

from courses.models import VoucherReminder
from courses.reminding.actions import remind_of_next
from courses.states import Funding
from courses.tasks import remind_of_vouchers
from letters.actions import switch
from letters.models import Letter
from lib.dates import SAMARA, add_years, today
from tests import factories
from vouchers.asking.actions import ask_for_voucher
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ENDS, AGAIN = "courses/voucher_ends", "courses/voucher_again"


@pytest.fixture
def voucher(anna) -> Voucher:
    return factories.VoucherFactory(worker=anna)


def on(day: Any) -> Any:
    return time_machine.travel(datetime.combine(day, time(9), SAMARA), tick=False)


def told(*days: Any) -> list[str]:
    """Whatever is written on these days, one after another."""
    for day in days:
        with on(day):
            remind_of_vouchers()
    return [letter.kind for letter in Letter.objects.order_by("pk")]


def left(voucher: Voucher, days: int) -> Any:
    return voucher.valid_until - days * DAY


@pytest.mark.parametrize(
    ("days", "letters"),
    [
        ((61,), 0),
        ((60,), 1),
        ((60, 59, 31), 1),
        ((60, 30, 7), 3),
        ((45,), 1),
        ((29, 28), 1),
        ((3, 0), 1),
        ((-1,), 0),
    ],
)
def test_r28_once_of_each_term_and_a_missed_day_is_made_up_for(
    voucher: Voucher, days: tuple[int, ...], letters: int
) -> None:
    assert told(*(left(voucher, one) for one in days)) == [ENDS] * letters


def test_r28_the_letter_says_which_blocks_are_free_and_which_courses_are_open(voucher: Voucher) -> None:
    day = left(voucher, 30)
    dates = {"starts_on": day + 10 * DAY, "ends_on": day + 12 * DAY, "registration_from": day - DAY}
    group = factories.CourseGroupFactory(funding=Funding.VOUCHER, registration_until=day + 5 * DAY, **dates)
    factories.CourseGroupFactory(funding=Funding.STATE, registration_until=day + 5 * DAY, **dates)
    told(day)
    said = Letter.objects.get().context
    assert said["left"] == "осталось 30 дней"
    assert len(said["blocks"]) == 3
    assert [one["title"] for one in said["courses"]] == [group.programme.title]


def test_r28_nothing_of_a_voucher_without_a_free_block_or_annulled(voucher: Voucher) -> None:
    for block in voucher.blocks.all():
        group = factories.CourseGroupFactory(funding=Funding.VOUCHER, starts_on=today() + 5 * DAY)
        factories.EnrolmentFactory(worker=voucher.worker, group=group, voucher_block=block)
    assert told(left(voucher, 30)) == []


def test_r28_who_has_switched_it_off_is_not_written_to_later_either(voucher: Voucher) -> None:
    switch(voucher.worker.user, off={ENDS}, by=voucher.worker.user)
    assert told(left(voucher, 30)) == []
    switch(voucher.worker.user, off=[], on={ENDS}, by=voucher.worker.user)
    assert told(left(voucher, 29), left(voucher, 7)) == [ENDS]


def test_r26_three_years_have_passed(voucher: Voucher) -> None:
    first = add_years(voucher.issued_on, 3)
    assert told(first - DAY) == []
    assert told(first, first + DAY) == [AGAIN]


def test_r26_not_to_who_asked_already_or_may_not_or_long_ago(voucher: Voucher, anna: Any) -> None:
    first = add_years(voucher.issued_on, 3)
    assert told(first + 31 * DAY) == []
    with on(first):
        ask_for_voucher(anna, by=anna.user)
    assert told(first) == []


def test_r26_in_portions_everybody_once() -> None:
    vouchers = [factories.VoucherFactory() for _ in range(5)]
    with on(add_years(today(), 3)):
        after: int | None = 0
        while after is not None:
            after = remind_of_next(today(), after, 2, by=None)
    written = Counter(VoucherReminder.objects.values_list("voucher", flat=True))
    assert written == Counter(one.pk for one in vouchers)
    assert Letter.objects.filter(kind=AGAIN).count() == 5
