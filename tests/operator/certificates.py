"""The list of an ended group, filled in."""

from __future__ import annotations

from typing import Any

from courses.models import CourseGroup
from lib.dates import format_date


def typed(group: CourseGroup, **changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = {"why": "приказ 45", "first_number": ""}
    for seat in group.enrolments.all():
        data |= {
            f"number-{seat.pk}": "",
            f"date-{seat.pk}": format_date(group.ends_on),
        }
    return data | changed
