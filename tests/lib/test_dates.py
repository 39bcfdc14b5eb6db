from datetime import UTC, date, datetime

import pytest
import time_machine

from lib.dates import add_years, format_date, today
from lib.numbers import counted


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        (date(2026, 3, 10), 1, date(2027, 3, 10)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
    ],
)
def test_a_term_in_years_is_counted_in_calendar_years(day: date, years: int, later: date) -> None:
    assert add_years(day, years) == later


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2026, 11, 22, 19, 59, 58, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 20, 0, 2, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2024, 2, 28, 20, 0, 1, tzinfo=UTC), date(2024, 2, 29)),
        (datetime(2026, 12, 31, 20, 0, 1, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_r45_the_day_changes_at_midnight_in_samara(utc: datetime, day: date) -> None:
    with time_machine.travel(utc, tick=False):
        assert today() == day


def test_r45_a_day_reads_as_people_write_it() -> None:
    assert format_date(date(2029, 3, 1)) == "01.03.2029"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1 чек"), (2, "2 чека"), (5, "5 чеков"), (11, "11 чеков"), (21, "21 чек"), (112, "112 чеков")],
)
def test_r45_plural_forms(number: int, words: str) -> None:
    assert counted(number, "чек", "чека", "чеков") == words
