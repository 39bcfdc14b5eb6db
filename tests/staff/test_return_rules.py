"""May a dismissal or a transfer be taken back: each border in one table (R12, R43)."""

from __future__ import annotations

from datetime import date

import pytest

from staff.moves.rules import Departed, last_day, may_take_back

DAY = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("departed", "on", "codes"),
    [
        (Departed(DAY), DAY, []),
        (Departed(DAY), date(2026, 9, 14), []),
        (Departed(DAY), date(2026, 9, 15), ["too_late_to_take_back"]),
        (Departed(DAY, confirmed_by="Гимназия № 3"), DAY, ["confirmed_since"]),
        (Departed(DAY, asked_here=True), DAY, ["asked_here_again"]),
        (Departed(DAY, closed_on=DAY), DAY, ["organization_closed"]),
        (None, DAY, ["nothing_to_take_back"]),
    ],
)
def test_r12_may_take_back(departed: Departed | None, on: date, codes: list[str]) -> None:
    found = may_take_back(departed, on)
    assert [reason.rule for reason in found] == [
        "R16" if code == "organization_closed" else "R12" for code in codes
    ]
    assert [reason.code for reason in found if reason.rule == "R12"] == [
        c for c in codes if c != "organization_closed"
    ]


def test_r43_too_late_names_the_last_day() -> None:
    assert last_day(DAY) == date(2026, 9, 14)
    assert "14.09.2026" in may_take_back(Departed(DAY), date(2026, 9, 20))[0].text
