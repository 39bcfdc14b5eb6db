"""Who acts, and as whose Responsible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Actor:
    """user: the account; None for the system and for who has no account yet. responsible: the access by which the
    user acts for an organization; None for the worker's own cabinet and for the operator."""

    user: Any
    responsible: Any = None

    @classmethod
    def of(cls, by: Any) -> Actor:
        """A user alone acts for nobody's organization."""
        return by if isinstance(by, Actor) else cls(by)
