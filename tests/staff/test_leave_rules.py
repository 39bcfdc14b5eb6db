"""Which days a leave may have: the border dates (R8)."""

from __future__ import annotations

from datetime import date

import pytest

from staff.known import LeaveDates, Post
from staff.leave.rules import last_possible, may_take
from staff.states import Leave, Work

POST = Post(1, 1, 1, "Школа № 12", 1, "Учитель", started_on=date(2020, 9, 1))
OTHER = LeaveDates(7, Leave.MATERNITY, date(2026, 3, 1), date(2026, 7, 18))
ENDLESS = LeaveDates(8, Leave.CHILDCARE, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("begins_on", "ends_on", "others", "reasons"),
    [
        (date(2026, 7, 19), date(2027, 7, 18), [OTHER], []),
        (date(2026, 7, 18), date(2027, 7, 18), [OTHER], ["leave_overlaps"]),
        (date(2025, 9, 1), date(2026, 2, 28), [OTHER], []),
        (date(2025, 9, 1), date(2026, 3, 1), [OTHER], ["leave_overlaps"]),
        (date(2026, 12, 31), date(2026, 12, 31), [OTHER, ENDLESS], []),
        (date(2030, 1, 1), date(2030, 2, 1), [ENDLESS], ["leave_overlaps"]),
        (date(2020, 8, 31), date(2020, 9, 30), [], ["leave_before_work"]),
        (date(2020, 9, 1), date(2020, 9, 1), [], []),
        (date(2024, 3, 2), date(2024, 3, 1), [], ["leave_turned_round"]),
        (date(2024, 2, 29), date(2027, 2, 27), [], []),
        (date(2024, 2, 29), date(2027, 2, 28), [], ["leave_too_long"]),
    ],
)
def test_r8_the_days_of_a_leave(
    begins_on: date, ends_on: date, others: list[LeaveDates], reasons: list[str]
) -> None:
    assert [reason.code for reason in may_take(POST, begins_on, ends_on, others)] == reasons


def test_r8_no_leave_from_work_that_is_not_confirmed_or_ended() -> None:
    for work in set(Work) - {Work.CURRENT}:
        post = Post(1, 1, 1, "Школа № 12", 1, "Учитель", work=work)
        (reason,) = may_take(post, date(2026, 1, 1), date(2026, 2, 1), [])
        assert reason.code == "no_leave_without_work"


def test_r8_the_last_possible_day_is_said() -> None:
    assert last_possible(date(2026, 9, 1)) == date(2029, 8, 31)
    (reason,) = may_take(POST, date(2026, 9, 1), date(2029, 9, 1), [])
    assert "31.08.2029" in reason.text
