"""A person uploads so much in a week, and is told the number and the day (R22)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from accounts.models import User
from lib.reasons import Refused
from submissions.actions import forget_old
from submissions.models import Upload
from submissions.uploads import MEGABYTE, keep_upload, may_upload

DAY = date(2026, 11, 30)
HEAVY = (DAY - timedelta(days=6), 30 * MEGABYTE)


@pytest.mark.parametrize(
    ("kept", "size", "first_day"),
    [
        ([], 10, None),
        ([HEAVY], 20, None),
        ([HEAVY], 21, date(2026, 12, 1)),
        ([(DAY - timedelta(days=7), 50 * MEGABYTE)], 10, None),
        ([HEAVY, (DAY, 20 * MEGABYTE)], 10, date(2026, 12, 1)),
        ([(DAY - timedelta(days=1), 5 * MEGABYTE), (DAY, 44 * MEGABYTE)], 8, date(2026, 12, 7)),
    ],
)
def test_r22_the_first_day_is_when_enough_is_a_week_old(
    kept: list[tuple[date, int]], size: int, first_day: date | None
) -> None:
    said = may_upload(kept, size * MEGABYTE, DAY)
    assert [reason.first_day for reason in said] == ([first_day] if first_day else [])
    if first_day:
        assert may_upload(kept, size * MEGABYTE, first_day) == []
        assert may_upload(kept, size * MEGABYTE, first_day - timedelta(days=1)) != []


def test_r43_the_number_and_the_day_are_said() -> None:
    (reason,) = may_upload([HEAVY], 21 * MEGABYTE, DAY)
    assert "30 МБ" in reason.text
    assert "на 50 МБ" in reason.text
    assert "01.12.2026" in reason.next_step


@pytest.mark.django_db
def test_r22_each_persons_files_are_counted_by_themselves(anna: Any, boris: Any, gleb: User) -> None:
    with time_machine.travel("2026-11-30 10:00+04:00"):
        for _ in range(5):
            keep_upload(10 * MEGABYTE, by=anna.user)
        with pytest.raises(Refused):
            keep_upload(1, by=anna.user)
        keep_upload(10 * MEGABYTE, by=boris.user)
        for _ in range(6):
            keep_upload(10 * MEGABYTE, by=gleb)
    assert Upload.objects.count() == 6
    with time_machine.travel("2026-12-07 00:01+04:00"):
        keep_upload(10 * MEGABYTE, by=anna.user)
    with time_machine.travel("2026-12-09 10:00+04:00"):
        forget_old(by=None)
    assert Upload.objects.count() == 1
