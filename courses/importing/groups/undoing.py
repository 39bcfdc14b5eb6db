"""What was done to a group since a file made it: then the row stays (R35)."""

from __future__ import annotations

from collections.abc import Sequence

from courses.models import CourseGroup
from imports import undoing
from imports.models import Line


def built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R35)."""
    return undoing.built_on(CourseGroup, lines, "Группу с тех пор меняли", "С группой уже работали")
