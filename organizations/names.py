"""What an organization was called before (R24)."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from lib.dates import SAMARA
from organizations.models import Organization


def former(organization: Organization) -> list[tuple[date, str]]:
    """Its earlier names, the last one first, each with the day when it was changed: «до 12.03.2026» (R24).

    One statement; the name of a day is the one it ended with: a slip that was mended the same day is no name.
    """
    rows = Organization.history.filter(id=organization.pk).order_by("history_date", "history_id")
    told = {at.astimezone(SAMARA).date(): name for at, name in rows.values_list("history_date", "name")}
    changed = [(until, name) for (_, name), (until, new) in pairwise(told.items()) if name != new]
    return changed[::-1]
