"""May a Responsible name a deputy for the days of a leave? (R22)"""

from __future__ import annotations

from datetime import date, timedelta

from lib.reasons import Reason
from organizations.deputies import reasons

# Fifty-six days of a teacher's leave, and some to spare.
MOST_DAYS = 60


def may_name(since: date, until: date, on: date) -> list[Reason]:
    """From today on, both days included, at most sixty days: more needs an order and an access of its own (R22)."""
    if since < on:
        return [reasons.begins_in_the_past(on)]
    if until < since:
        return [reasons.ends_before_it_begins(since)]
    if (until - since).days < MOST_DAYS:
        return []
    return [reasons.too_long(MOST_DAYS, since + timedelta(days=MOST_DAYS - 1))]
