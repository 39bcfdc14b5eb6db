"""What the rules say of the form of a sign-up: birth dates and the main job of a part-timer (R1, R8)."""

from datetime import date
from typing import Any

import pytest

from staff.signup.rules import (
    may_apply,
)
from staff.states import Kind

TODAY = date(2026, 11, 23)


def fields(birth_date: date = date(1985, 5, 17), *job: Any) -> list[tuple[str, str | None]]:
    found = may_apply(birth_date, TODAY, *(job or (Kind.MAIN, "", None)))
    return [(reason.rule, reason.field) for reason in found]


@pytest.mark.parametrize(
    ("birth_date", "refused"),
    [
        (date(2026, 11, 24), True),  # tomorrow
        (date(2010, 11, 24), True),  # sixteen tomorrow
        (date(2010, 11, 23), False),  # sixteen today
        (date(1985, 5, 17), False),
        (date(1925, 11, 24), False),  # a hundred, for the last day
        (date(1925, 11, 23), True),
    ],
)
def test_r1_birth_dates(birth_date: date, refused: bool) -> None:
    assert fields(birth_date) == ([("R1", "birth_date")] if refused else [])


@pytest.mark.parametrize(
    ("kind", "main_job", "pedagogical", "refused"),
    [
        (Kind.MAIN, "", None, []),
        (Kind.EXTERNAL, "Завод, инженер", False, []),
        (Kind.EXTERNAL, "Школа № 3, учитель", True, ["main_job_pedagogical"]),
        (Kind.EXTERNAL, "", False, ["main_job"]),
        (Kind.EXTERNAL, "Завод, инженер", None, ["main_job_pedagogical"]),
        (Kind.EXTERNAL, "", None, ["main_job", "main_job_pedagogical"]),
    ],
)
def test_r8_an_external_part_timer_tells_of_the_main_job(
    kind: Kind, main_job: str, pedagogical: bool | None, refused: list[str]
) -> None:
    found = fields(date(1985, 5, 17), kind, main_job, pedagogical)
    assert found == [("R8", field) for field in refused]
