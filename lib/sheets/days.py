"""A day however it was typed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

_MONTHS = "янв фев мар апр мая июн июл авг сен окт ноя дек".split()
_NUMBERS = re.compile(r"(\d{1,2})\s?[./\-,]\s?(\d{1,2})\s?[./\-,]\s?(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)")
_WORDS = re.compile(r"[«\"']?(\d{1,2})[»\"']?\s*([а-яё]{3,8})\.?\s*(\d{4})", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(г\.?|год|года|г\.р\.?)?\s*([T ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?\s*(г\.?)?", re.IGNORECASE
)
_SERIAL = re.compile(r"\d{4,5}(?:[.,]0+)?")
# Excel counts days from here; smaller numbers are years and other things, greater ones are no dates of ours.
_ZERO = date(1899, 12, 30)
_SERIALS = range(3000, 73_051)


def day_of(value: Any) -> date | None:
    """None where it is no day."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _by_serial(int(value)) if float(value).is_integer() else None
    text = str(value).strip()
    if _SERIAL.fullmatch(text):
        return _by_serial(int(re.split("[.,]", text)[0]))
    return _by_text(text)


def _by_serial(number: int) -> date | None:
    return _ZERO + timedelta(days=number) if number in _SERIALS else None


def _by_text(text: str) -> date | None:
    if found := _NUMBERS.match(text):
        day, month, year = int(found[1]), int(found[2]), _year(found[3])
    elif found := _ISO.match(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found := _WORDS.match(text):
        start = found[2].lower()[:3]
        if start not in {*_MONTHS, "май"}:
            return None
        month = 5 if start == "май" else _MONTHS.index(start) + 1
        day, year = int(found[1]), int(found[3])
    else:
        return None
    if not _TAIL.fullmatch(text[found.end() :]):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(typed: str) -> int:
    """«85» is 1985, «26» is 2026."""
    return int(typed) if len(typed) == 4 else int(typed) + (1900 if int(typed) > 40 else 2000)
