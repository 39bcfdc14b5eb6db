"""What a person hears when the database, the net below the rules, says no."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import Error

if TYPE_CHECKING:
    from lib.reasons import Reason

_explained: dict[str, Callable[[], Reason]] = {}


def explain(name: str, reason: Callable[[], Reason]) -> None:
    """Give the constraint its sentence; `@why(constraint=…)` does."""
    _explained[name] = reason


def explained() -> frozenset[str]:
    return frozenset(_explained)


def broken(error: Error) -> str:
    """The name of the constraint that the error is about; empty when it is about none.

    By name, never by the message: a server may speak another language.
    """
    diag = getattr(error.__cause__, "diag", None)
    return getattr(diag, "constraint_name", None) or ""


def reason_for(error: Error) -> Reason | None:
    return named(broken(error))


def named(name: str) -> Reason | None:
    """What a person hears of the constraint; None where only a mistake of ours can break it."""
    make = _explained.get(name)
    return make() if make else None
