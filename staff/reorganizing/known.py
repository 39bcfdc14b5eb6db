"""What a reorganization or a liquidation will do, line by line (R16)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Fate(Enum):
    """What becomes of one workplace or request when its organization closes (R16)."""

    MOVES = "Переходит к правопреемнику"
    JOINS = "Уже работает у правопреемника по этой должности"
    ENDS = "Место работы завершается"
    WAITS_THERE = "Запрос переходит к правопреемнику"
    DROPS = "Запрос не нужен: у правопреемника такое место уже есть"
    REJECTED = "Запрос отклоняется"


@dataclass(frozen=True)
class Line:
    """One workplace or request of the organization that closes. also_at: where else the person works."""

    worker_id: int
    name: str
    position: str
    fate: Fate
    also_at: str = ""


@dataclass(frozen=True)
class Closing:
    """What stands before the operator presses the button (R16).

    units: structural units that go under the successor. leaders: accesses of Responsibles that end, by name.
    led: the successor has a Responsible. changes: changes of personal data that wait for the Responsibles here.
    requests: those about leaves and positions that wait. signups: registrations not confirmed yet. must: how many the
    successor must register before and after; None: its number stays. stays: what the rooms above keep of these people,
    in words.
    """

    lines: tuple[Line, ...] = ()
    leaders: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    led: bool = True
    changes: int = 0
    requests: int = 0
    signups: int = 0
    must: tuple[int, int] | None = None
    stays: tuple[str, ...] = ()

    @property
    def seen(self) -> int:
        """How many lines the operator has been shown: another number when the button is pressed is shown again."""
        return len(self.lines)

    @property
    def counts(self) -> list[tuple[Fate, int]]:
        """How many of each fate, in the order of `Fate`."""
        found = Counter(line.fate for line in self.lines)
        return [(fate, found[fate]) for fate in Fate if found[fate]]


@dataclass(frozen=True)
class Undoing:
    """A reorganization that stands, and what has been built on it since (R16): in words, empty where nothing has."""

    decided_on: date
    hours: float
    built: tuple[str, ...] = ()
