"""What was done to a certificate since a file brought it: then it stays (R38)."""

from __future__ import annotations

from collections.abc import Sequence

from courses.models import Certificate
from imports import undoing
from imports.models import Line


def built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R38)."""
    return undoing.built_on(
        Certificate, lines, "Удостоверение с тех пор исправили", "С удостоверением работали"
    )
