"""What workers are enrolled in, told to the room below that dismisses them: its port is `staff/studies.py` (R12)."""

from __future__ import annotations

from collections.abc import Sequence

from courses.enrolling.actions import release_held as release
from courses.facts import standing
from courses.known import ActiveSeat
from staff.models import Worker

__all__ = ["held_by", "release"]


def held_by(worker: Worker) -> Sequence[ActiveSeat]:
    """The worker's seats that were not released, the earliest first: one statement."""
    return standing(worker).held
