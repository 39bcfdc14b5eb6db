"""Is the mailbox read? Said by the worker, asked by the operator's first page (R39)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache

from lib.dates import format_moment, now

KEY = "support.mailbox"
# Read every minute: after so long somebody should look.
ALARM_AFTER = timedelta(minutes=10)


def answered() -> None:
    cache.set(KEY, {"at": now(), "trouble": ""}, None)


def failed(error: Exception) -> None:
    """The moment of the last good reading stays."""
    before = cache.get(KEY) or {}
    cache.set(KEY, {"at": before.get("at"), "trouble": f"{type(error).__name__}: {error}"[:300]}, None)


def state() -> dict[str, Any]:
    """on: is there a mailbox to read; at: when it was last read; trouble: why not since; alarming: for ten minutes."""
    if not settings.MAILBOX:
        return {"on": False}
    seen = cache.get(KEY) or {}
    at, trouble = seen.get("at"), seen.get("trouble", "")
    late = at is None or now() - at > ALARM_AFTER
    return {"on": True, "at": format_moment(at) if at else "", "trouble": trouble, "alarming": bool(late)}
