"""When an edition may be written and changed (R41)."""

from __future__ import annotations

from datetime import date, timedelta

from lib.reasons import Reason
from texts import reasons


def may_take_effect(day: date, on: date) -> list[Reason]:
    """day: from which it would be in force; on: today. What is read today stays as it is till midnight (R41)."""
    tomorrow = on + timedelta(days=1)
    return [reasons.from_tomorrow(tomorrow)] if day < tomorrow else []


def may_change(stored_day: date, on: date) -> list[Reason]:
    """stored_day: from which it is in force as it is stored (R41)."""
    return [reasons.in_force_already()] if stored_day <= on else []
