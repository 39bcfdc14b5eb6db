from __future__ import annotations

from datetime import timedelta

import pytest

from imports.rules import minutes_left


@pytest.mark.parametrize(
    ("done", "total", "seconds", "minutes"),
    [
        (0, 5000, 0, 0),
        (19, 5000, 10, 0),
        (100, 5000, 10, 8),
        (4900, 5000, 490, 0),
        (5000, 5000, 500, 0),
    ],
)
def test_r10_how_long_the_rest_of_the_file_takes(done: int, total: int, seconds: int, minutes: int) -> None:
    assert minutes_left(done, total, timedelta(seconds=seconds)) == minutes
