"""Which job takes the mark for training (R17)."""

from __future__ import annotations

import pytest

from staff.states import Kind
from staff.workplaces.rules import Mark, takes_the_mark

MAIN, INTERNAL, EXTERNAL = Kind.MAIN, Kind.INTERNAL, Kind.EXTERNAL


@pytest.mark.parametrize(
    ("confirmed", "mark", "takes"),
    [
        (MAIN, None, True),
        (INTERNAL, None, True),
        (EXTERNAL, None, True),
        (MAIN, Mark(EXTERNAL, chosen=False), True),
        (MAIN, Mark(INTERNAL, chosen=False), True),
        (MAIN, Mark(EXTERNAL, chosen=True), False),
        (MAIN, Mark(INTERNAL, chosen=True), False),
        (MAIN, Mark(MAIN, chosen=False), False),
        (INTERNAL, Mark(MAIN, chosen=False), False),
        (EXTERNAL, Mark(INTERNAL, chosen=False), False),
    ],
)
def test_r17_a_main_job_takes_the_mark_unless_somebody_chose(
    confirmed: Kind, mark: Mark | None, takes: bool
) -> None:
    assert takes_the_mark(confirmed, mark) is takes
