"""One letter of one kind, as it is written in one case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.letters.variants.world import World

SITE = "http://localhost:8000"


@dataclass(frozen=True)
class Variant:
    """`write` queues the letter; `secret` is what is made while sending."""

    kind: str
    name: str
    write: Callable[[World], Any]
    secret: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.kind}/{self.name}"
