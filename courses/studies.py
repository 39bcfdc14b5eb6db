"""What workers are enrolled in, told to the room below that dismisses them: its port is `staff/studies.py` (R12)."""

from __future__ import annotations

from collections.abc import Sequence

from courses.enrolling.actions import release_held as release
from courses.facts import standings
from courses.known import ActiveSeat
from staff.models import Worker

__all__ = ["held_by", "release"]


def held_by(workers: Sequence[Worker]) -> dict[int, Sequence[ActiveSeat]]:
    """By the worker's number the seats that were not released, the earliest first: one statement."""
    return {pk: one.held for pk, one in standings(workers).items()}
