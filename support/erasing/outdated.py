"""Whose term of storage is over: found among all at night, since a page could not (R42)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.db import connection

from lib.actions import action
from lib.dates import SAMARA, today
from retention.facts import term
from retention.known import RECORDS


def kept_since(on: date) -> date:
    """Of whom nothing is known since that day, the term of storage is over (R42)."""
    return on - term(RECORDS)


# Whoever works or waits, or was heard of since that day, is left out; those who were destroyed or merged too.
OUTDATED = """
INSERT INTO support_outdated (worker_id, last_day)
SELECT worker.id, greatest(
    (worker.registered_at AT TIME ZONE 'Europe/Samara')::date,
    (account.last_login AT TIME ZONE 'Europe/Samara')::date,
    (SELECT max(ended_on) FROM staff_employment WHERE worker_id = worker.id)
)
FROM staff_worker worker LEFT JOIN accounts_user account ON account.id = worker.user_id
WHERE worker.erased_at IS NULL AND worker.merged_into_id IS NULL
  AND worker.registered_at < %(before)s AND coalesce(account.last_login < %(before)s, true)
  AND NOT EXISTS (
      SELECT FROM staff_employment place WHERE place.worker_id = worker.id
      AND (place.state IN ('awaiting', 'current') OR place.ended_on >= %(day)s)
  )
"""


@action("", scope=None)
def find_outdated(*, by: Any, why: str = "") -> int:
    """For the operator's list, which is made anew. Returns how many (R42)."""
    day = kept_since(today())
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM support_outdated")
        cursor.execute(OUTDATED, {"day": day, "before": datetime.combine(day, time(), SAMARA)})
        return int(cursor.rowcount)
