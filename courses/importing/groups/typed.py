"""A cell that says a day and may say an hour (R35)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError

from lib.sheets import cells

_DAY_AND_HOUR = re.compile(r"(.+?),?\s+(?:в\s+)?(\d{1,2}):(\d\d)(?::00)?")


def opening(value: Any) -> str:
    """«01.12.2026 в 10:00», or the day alone; as «2026-12-01T10:00», because a stored row keeps days and words."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M}"
    found = _DAY_AND_HOUR.fullmatch(cells.written(value))
    if found is None:
        return cells.day(value).isoformat()
    if int(found[2]) > 23 or int(found[3]) > 59:
        raise ValidationError(f"Такого часа нет: {found[2]}:{found[3]}.")
    return f"{cells.day(found[1]).isoformat()}T{int(found[2]):02}:{found[3]}"
