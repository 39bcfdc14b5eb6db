"""The sessions of a group as the operator types them, a line each, and as they are kept (R35)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from courses.known import Session
from lib.dates import format_date

EXAMPLE = "11.01.2027 10:00–13:00, ауд. 305"
HOUR = r"(\d{1,2})[:.](\d{2})"
LINE = re.compile(
    rf"(\d{{1,2}}\.\d{{1,2}}\.\d{{4}})[\s,]+(?:с\s+)?{HOUR}\s*(?:[-–—]|до)\s*{HOUR}(?:[\s,;]+(.*))?"
)


def written(sessions: Iterable[Session]) -> str:
    """As the form shows them: «11.01.2027 10:00–13:00, ауд. 305» on each line."""
    lines = (f"{format_date(one.on)} {one.begins}–{one.ends}, {one.place}" for one in sessions)
    return "\n".join(line.removesuffix(", ") for line in lines)


def read(text: str, first_day: date) -> tuple[list[dict[str, Any]], list[str]]:
    """What is kept of the lines, by day and hour; and the lines that say no day and hours."""
    kept, wrong = [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        try:
            kept.append(_read(line, first_day))
        except ValueError:
            wrong.append(line)
    return sorted(kept, key=lambda one: (one["day"], one["from"])), wrong


def _read(line: str, first_day: date) -> dict[str, Any]:
    found = LINE.fullmatch(line)
    if found is None:
        raise ValueError(line)
    day, a, b, c, d, place = found.groups()
    on = datetime.strptime(day, "%d.%m.%Y").date()  # noqa: DTZ007 a day
    begins, ends = time(int(a), int(b)), time(int(c), int(d))
    hours = {"from": f"{begins:%H:%M}", "to": f"{ends:%H:%M}"}
    return {"day": (on - first_day).days, **hours, "place": (place or "").strip()}
