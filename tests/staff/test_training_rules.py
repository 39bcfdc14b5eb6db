"""Which job takes the mark for training (R17)."""

from __future__ import annotations

import pytest

from staff.known import Post
from staff.states import Kind
from staff.workplaces.rules import takes_the_mark

MAIN, INTERNAL, EXTERNAL = Kind.MAIN, Kind.INTERNAL, Kind.EXTERNAL


def mark(kind: Kind, *, chosen: bool) -> Post:
    return Post(1, 1, 1, "Школа № 12", 1, "Учитель", kind=kind, training=True, chosen=chosen)


@pytest.mark.parametrize(
    ("confirmed", "marked", "takes"),
    [
        (MAIN, None, True),
        (INTERNAL, None, True),
        (EXTERNAL, None, True),
        (MAIN, mark(EXTERNAL, chosen=False), True),
        (MAIN, mark(INTERNAL, chosen=False), True),
        (MAIN, mark(EXTERNAL, chosen=True), False),
        (MAIN, mark(INTERNAL, chosen=True), False),
        (MAIN, mark(MAIN, chosen=False), False),
        (INTERNAL, mark(MAIN, chosen=False), False),
        (EXTERNAL, mark(INTERNAL, chosen=False), False),
    ],
)
def test_r17_a_main_job_takes_the_mark_unless_somebody_chose(
    confirmed: Kind, marked: Post | None, takes: bool
) -> None:
    assert takes_the_mark(confirmed, marked) is takes
