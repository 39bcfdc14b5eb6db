"""What becomes of the rows that point at a worker's record or at an account when two records become one (R40)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class Goes(StrEnum):
    """Each room says it of each of its fields in `absorbing.py`: a test finds the field of which nobody said it.

    MOVE: to the record that remains. CHOOSE: the same, after the operator has decided what cannot stand beside what is
    there. FILL: only where the record that remains has none. STAY: with the record that is closed, or with whoever
    did something: a fact of that day.
    """

    MOVE = "move"
    CHOOSE = "choose"
    FILL = "fill"
    STAY = "stay"


# By «staff.Employment.worker».
Rows = dict[str, Goes]


def rows(
    *,
    move: Collection[str] = (),
    choose: Collection[str] = (),
    fill: Collection[str] = (),
    stay: Collection[str] = (),
) -> Rows:
    said = {Goes.MOVE: move, Goes.CHOOSE: choose, Goes.FILL: fill, Goes.STAY: stay}
    return {name: goes for goes, names in said.items() for name in names}
