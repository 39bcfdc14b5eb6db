from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Change:
    """One value before and after, as a person reads it: for `{% compare %}` and `{% timeline %}` (R11, R42)."""

    label: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Event:
    """One line of a history: when, who, what, why, and which values changed (R42)."""

    at: datetime
    who: str
    what: str
    why: str = ""
    changes: Sequence[Change] = ()


@dataclass(frozen=True)
class Option:
    """One thing found by a search, to be picked: for `{% search_select %}`."""

    value: Any
    label: str
    hint: str = ""
