"""What an organization was called before (R24)."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from lib.dates import SAMARA
from organizations.models import Organization


def former(organization: Organization) -> list[tuple[date, str]]:
    """Its earlier names, the last one first, each with the day when it was changed: «до 12.03.2026» (R24).

    One statement; a slip that was mended the same day is no name.
    """
    rows = Organization.history.filter(id=organization.pk).order_by("history_date", "history_id")
    told = [(at.astimezone(SAMARA).date(), name) for at, name in rows.values_list("history_date", "name")]
    changed = [
        (until, name)
        for (since, name), (until, new) in pairwise(_first(told))
        if name != new and since != until
    ]
    return changed[::-1]


def _first(told: list[tuple[date, str]]) -> list[tuple[date, str]]:
    """Each name with the day when it began."""
    kept: list[tuple[date, str]] = []
    for day, name in told:
        if not kept or kept[-1][1] != name:
            kept.append((day, name))
    return kept
