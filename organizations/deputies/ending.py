"""The days of a deputy are over: by themselves, by the Responsible's word, or with the Responsible's own access (R22)."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.dates import now
from organizations import letters
from organizations.models import Responsible
from organizations.states import Access


@action("Окончено замещение Ответственного: {responsible}", scope=None)
def over(deputy: Responsible, *, by: Any, why: str = "") -> Responsible:
    """Close the access of a row that is held, and tell both (R22)."""
    if deputy.state in Responsible.NOT_ENDED:
        deputy.state, deputy.decided_at, deputy.decided_by = Access.REVOKED, now(), by
        deputy.save(update_fields=["state", "decided_at", "decided_by"])
        letters.deputy_ended(deputy)
    return deputy
