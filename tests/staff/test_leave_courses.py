"""Which courses fall within a leave: the border dates (R8)."""

from __future__ import annotations

from datetime import date

from courses.known import ActiveSeat
from staff.leave.rules import during


def test_r8_courses_within_a_leave_both_ends_included() -> None:
    before, touching, after = (
        ActiveSeat(pk, pk, "Курс", 1, "Учитель", starts_on, ends_on)
        for pk, (starts_on, ends_on) in enumerate(
            [
                (date(2026, 1, 1), date(2026, 1, 9)),
                (date(2026, 1, 1), date(2026, 1, 10)),
                (date(2026, 2, 2), date(2026, 2, 9)),
            ]
        )
    )
    assert during([before, touching, after], date(2026, 1, 10), date(2026, 2, 1)) == [touching]
    assert during([before, touching, after], date(2026, 1, 10), None) == [touching, after]
