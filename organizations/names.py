"""The full name of the person behind an account: the room of workers knows it; connected in config/wiring.py only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_known: list[Callable[[str], Any]] = []


def told_by(source: Callable[[str], Any]) -> None:
    """source: from the name of an account's field, the database expression of the person's ФИО."""
    _known[:] = [source]


def full_name(account: str) -> Any:
    """ФИО of whose account that field names; NULL where the account is no worker's."""
    (source,) = _known
    return source(account)
