"""What the rooms above tell this one, or must hear of while it happens; connected in config/wiring.py only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.dispatch import Signal

# Asked before an access is granted, inside the transaction. Each answer is a list of reasons against it (R22, R25).
granting = Signal()


_known: list[Callable[[str], Any]] = []


def named_by(source: Callable[[str], Any]) -> None:
    """source: from the name of an account's field, the database expression of the person's ФИО."""
    _known[:] = [source]


def full_name(account: str) -> Any:
    """ФИО of whose account that field names; NULL where the account is no worker's."""
    (source,) = _known
    return source(account)
