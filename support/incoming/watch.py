"""Is the mailbox read? Said by the worker, asked by the operator's first page (R39)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache

from lib.dates import format_moment, now

KEY, READING = "support.mailbox", "support.mailbox.reading"
# Seconds after which a reader that was killed is not waited for: longer than any reading lasts.
AT_MOST = 240
# Read every minute: after so long somebody should look.
ALARM_AFTER = timedelta(minutes=10)


@contextmanager
def alone() -> Iterator[bool]:
    """Does nobody else read just now? Two would only take each other's place in the worker; both would be right."""
    first = cache.add(READING, 1, AT_MOST)
    try:
        yield first
    finally:
        if first:
            cache.delete(READING)


def answered() -> None:
    cache.set(KEY, {"at": now(), "trouble": ""}, None)


def failed(error: Exception) -> None:
    """The moment of the last good reading stays."""
    before = cache.get(KEY) or {}
    cache.set(KEY, {"at": before.get("at"), "trouble": f"{type(error).__name__}: {error}"[:300]}, None)


def age() -> timedelta | None:
    """How long ago the mailbox was last read; None: there is none, or it has not been read yet."""
    at = (cache.get(KEY) or {}).get("at") if settings.MAILBOX else None
    return now() - at if at else None


def state() -> dict[str, Any]:
    """on: is there a mailbox to read; at: when it was last read; trouble: why not since; alarming: for ten minutes."""
    if not settings.MAILBOX:
        return {"on": False}
    seen = cache.get(KEY) or {}
    at, trouble = seen.get("at"), seen.get("trouble", "")
    # A site that has just started, or whose Redis has, has not been read yet.
    late = bool(trouble) if at is None else now() - at > ALARM_AFTER
    return {"on": True, "at": format_moment(at) if at else "", "trouble": trouble, "alarming": late}
