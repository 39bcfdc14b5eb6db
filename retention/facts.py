"""The terms of storage as they stand (R42)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from retention.known import KEPT
from retention.models import Term


def term(name: str) -> timedelta:
    """So long it is kept; one statement (R42)."""
    days = Term.objects.filter(name=name).values_list("days", flat=True).first()
    return timedelta(days=KEPT[name].usual if days is None else days)


def terms() -> dict[str, int]:
    """Days of every kind, in the order of the operator's page (R42)."""
    return {name: kept.usual for name, kept in KEPT.items()} | dict(Term.objects.values_list("name", "days"))


def last_changes() -> dict[str, Any]:
    """The newest line of each term's history: who set it, when (R42)."""
    newest = Term.history.order_by("name", "-history_id").distinct("name").select_related("history_user")
    return {line.name: line for line in newest}
