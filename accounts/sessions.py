from __future__ import annotations

from typing import Any

from accounts.actions import close_sessions
from accounts.models import User


def close_all(user: User, *, by: Any, why: str) -> None:
    """Sign the person out everywhere: R23, a dismissed operator, a stolen telephone.

    Works with the cache away: each session is sealed with the account's `session_round`, which the database
    keeps, so a copy that comes back with the cache opens nothing.
    """
    close_sessions(user, by=by, why=why)
