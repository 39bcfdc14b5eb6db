"""A group is moved as the operator's page does it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from courses.models import CourseGroup
from courses.moving.actions import move_group


def later(group: CourseGroup, by: timedelta) -> dict[str, Any]:
    """The new values: all days so much later, the last day of registration not after the first one."""
    starts = group.starts_on + by
    return {
        "starts_on": starts,
        "ends_on": group.ends_on + by,
        "registration_until": min(group.registration_until, starts),
        "time": group.time,
        "place": group.place,
    }


def seats_of(group: CourseGroup) -> set[int]:
    return set(group.enrolments.not_released().values_list("pk", flat=True))


def move(group: CourseGroup, operator: Any, by: timedelta, *, seen: set[int] | None = None) -> CourseGroup:
    """seen: those who hold seats now, where nothing else is said."""
    shown = seats_of(group) if seen is None else seen
    return move_group(group, later(group, by), seen=shown, by=operator, why="ремонт")
