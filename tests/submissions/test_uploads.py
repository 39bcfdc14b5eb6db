"""A person uploads so much in a week, and is told the number and the day (R22)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from submissions.uploads import MEGABYTE, may_upload

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
