"""Whom a Responsible's card is about, and how much of the person it may say: one statement."""

from __future__ import annotations

from typing import Any

from django.db import connection

from lib.dates import now
from lib.prepared import fetch
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Worker
from staff.models.snils import SHOWN_FOR

# The same people as `Worker.objects.visible_to`; «theirs» are those of `Worker.objects.acting_for` (R14, R21, R44).
_FIELDS = Worker._meta.concrete_fields
_SQL = f"""
SELECT {", ".join(f"w.{one.column}" for one in _FIELDS)}, account.email, account.email_refused_at,
       EXISTS (SELECT FROM staff_employment e
                WHERE e.worker_id = w.id AND e.organization_id = %(organization)s AND e.state = 'current')
       OR NOT EXISTS (SELECT FROM staff_employment e WHERE e.worker_id = w.id AND e.state = 'current') AS theirs,
       EXISTS (SELECT FROM staff_snilsshown s
                WHERE s.worker_id = w.id AND s.to_id = %(reader)s AND s.at > %(lately)s) AS snils_whole,
       invited.id, invited.email,
       account.last_login IS NULL AND invited.id IS NULL AS uninvited
  FROM staff_worker w LEFT JOIN accounts_user account ON account.id = w.user_id
       LEFT JOIN staff_invitation invited
           ON invited.worker_id = w.id AND invited.accepted_at IS NULL AND account.last_login IS NULL
 WHERE w.id = %(worker)s AND w.merged_into_id IS NULL
   AND EXISTS (SELECT FROM staff_employment e WHERE e.worker_id = w.id AND e.organization_id = %(organization)s
                  AND e.state IN ('awaiting', 'current'))
"""  # noqa: S608 our own columns


def seen(responsible: Responsible, worker: int) -> Any:
    """The worker who works, or waits to be confirmed, in the Responsible's organization; None for anybody else.

    With `email`; `theirs`: does this Responsible act for the person; `snils_whole`: did the Responsible ask to
    see the whole СНИЛС a few minutes ago; `invited_by_letter`: the number of the invitation that nobody has
    accepted yet, sent to `invited`; `uninvited`: has never entered, and nobody has sent an invitation (R10).
    """
    if responsible.access != Access.ACTIVE:
        return None
    asked: dict[str, Any] = {"worker": worker, "organization": responsible.organization_id}
    asked |= {"reader": responsible.user_id, "lately": now() - SHOWN_FOR}
    for *values, email, refused_at, theirs, snils_whole, invitation, invited, uninvited in fetch(_SQL, asked):
        found: Any = Worker.from_db(connection.alias, [one.attname for one in _FIELDS], values)
        found.email_refused_at = refused_at
        found.email, found.theirs, found.snils_whole = email, theirs, snils_whole
        found.invited_by_letter, found.invited, found.uninvited = invitation, invited, uninvited
        return found
    return None
