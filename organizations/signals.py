"""What the rooms above tell this one, or must hear of while it happens; connected in config/wiring.py only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.dispatch import Signal

# Asked before an access is granted, inside the transaction. Each answer is a list of reasons against it (R22, R25).
granting = Signal()


_known: list[Callable[[str], Any]] = []


def named_by(name: Callable[[str], Any], number: Callable[[str], Any]) -> None:
    """From the name of an account's field, the database expression of the person's ФИО, and of the worker's ID."""
    _known[:] = [name, number]


def full_name(account: str) -> Any:
    """ФИО of whose account that field names; NULL where the account is no worker's."""
    return _known[0](account)


def worker_id(account: str) -> Any:
    """The ID of the worker whose account that field names; NULL where it is no worker's (R42)."""
    return _known[1](account)
