"""What was done to an organization since a file made or changed it: then the row stays (R10)."""

from __future__ import annotations

from collections.abc import Sequence

from imports import undoing
from imports.models import Line
from organizations.models import Organization


def built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R10)."""
    return undoing.built_on(
        Organization, lines, "Организацию с тех пор меняли", "С организацией уже работали"
    )
