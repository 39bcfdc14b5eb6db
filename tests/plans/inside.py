"""What stands inside a function of the database: the plan of a page does not show it."""

from __future__ import annotations

from pathlib import Path

from courses import facts

VALUES = {"on_day": "'2026-11-30'::date", "at_moment": "now()", "of_workers": "'{1}'::bigint[]"}


def standing() -> str:
    """The body of `courses_standing`, as its file says it."""
    return Path(facts.__file__).with_name("standing.sql").read_text().split("$$")[1]


def statement() -> str:
    """Its one statement, with values in the place of its parameters."""
    asked = standing().split("RETURN QUERY")[1].rsplit(";", 1)[0]
    for name, value in VALUES.items():
        assert name in asked
        asked = asked.replace(name, value)
    return asked.strip()
