"""What the operator decides before two records of one person become one (R40)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """name: of the field in the form. options: what may be answered, and its words; chosen: what is offered at first.

    only_if: asked where one of these answers to other questions is given; always where there are none.
    """

    name: str
    asks: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""
    note: str = ""
    only_if: tuple[tuple[str, str], ...] = ()

    def idle(self, answers: Mapping[str, str]) -> bool:
        """Nobody needs the answer: what it is about stays as it is."""
        return bool(self.only_if) and not any(answers.get(name) == value for name, value in self.only_if)
