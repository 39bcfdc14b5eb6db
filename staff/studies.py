"""What a worker is enrolled in, told by the rooms above that keep it (R12).

This room asks; who answers is connected in config/wiring.py only.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Protocol

from staff.models import Worker


class Seat(Protocol):
    """A seat that is not released: as the room that keeps it knows it. Both days are included."""

    @property
    def enrolment_id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def position_id(self) -> int: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def ends_on(self) -> date: ...
    def releasable(self, on: date) -> bool:
        """Can anybody but the operator still give it up that day? (R37)"""


class Source(Protocol):
    """A room that keeps seats."""

    def held_by(self, worker: Worker) -> Sequence[Seat]:
        """The worker's seats, the earliest first."""

    def release(self, worker: Worker, seats: Collection[int], *, by: Any, why: str) -> Any:
        """Give up these seats of a worker who is held, inside the running transaction. Raises Refused."""


_sources: list[Source] = []


def told_by(source: Source) -> None:
    """Connect a room that keeps seats."""
    _sources.append(source)


def coming(worker: Worker, on: date, but_for: Collection[int] = ()) -> list[Seat]:
    """What begins after that day, and not by one of these positions (R12)."""
    held = [seat for source in _sources for seat in source.held_by(worker)]
    return [seat for seat in held if seat.starts_on > on and seat.position_id not in but_for]


def not_over(worker: Worker, on: date) -> list[Seat]:
    """What is under way that day or ahead, by whatever position (R8, R17, R18)."""
    return [seat for source in _sources for seat in source.held_by(worker) if seat.ends_on >= on]


def release(worker: Worker, seats: Collection[int], *, by: Any, why: str) -> None:
    """The seats and the blocks of vouchers behind them are free again (R12, R37). Raises Refused."""
    for source in _sources if seats else ():
        source.release(worker, seats, by=by, why=why)
