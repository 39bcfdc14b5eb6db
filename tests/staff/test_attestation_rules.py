"""R19: which attestation could have been, and when the next one is spoken of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from staff.attestation.facts import in_turn
from staff.attestation.rules import may_be
from staff.known import SOON, Attested
from staff.states import Category, Due

TODAY, BORN = date(2026, 11, 30), date(1990, 2, 28)
YEAR = timedelta(days=365)


@pytest.mark.parametrize(
    ("on", "next_on", "codes"),
    [
        (TODAY, None, []),
        (TODAY + timedelta(days=1), None, ["attestation_ahead"]),
        (date(2006, 2, 28), None, []),
        (date(2006, 2, 27), None, ["attestation_long_ago"]),
        (TODAY, TODAY + timedelta(days=1), []),
        (TODAY, TODAY, ["attestation_turned_round"]),
        (TODAY + YEAR, TODAY, ["attestation_ahead", "attestation_turned_round"]),
    ],
)
def test_r19_which_could_have_been(on: date, next_on: date | None, codes: list[str]) -> None:
    assert [str(reason.code) for reason in may_be(on, next_on, BORN, TODAY)] == codes


@pytest.mark.parametrize(
    ("next_on", "due"),
    [
        (None, None),
        (TODAY + SOON + timedelta(days=1), None),
        (TODAY + SOON, Due.SOON),
        (TODAY, Due.SOON),
        (TODAY - timedelta(days=1), Due.LATE),
    ],
)
def test_r19_when_the_next_one_is_spoken_of(next_on: date | None, due: Due | None) -> None:
    assert Attested(1, "Учитель", Category.FIRST, TODAY - YEAR, next_on).due(TODAY) == due


def test_r19_only_the_latest_by_its_position_has_a_next_one() -> None:
    late = TODAY - timedelta(days=10)
    found = in_turn(Attested(pk, "", Category.FIT, on, late) for pk, on in ((1, TODAY), (2, late), (1, late)))
    assert [one.due(TODAY) for one in found] == [Due.LATE, Due.LATE, None]
