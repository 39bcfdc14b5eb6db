"""What a worker is enrolled in, told by the rooms above that keep it (R12).

This room asks; who answers is connected in config/wiring.py only.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
    def position(self) -> str: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def ends_on(self) -> date: ...
    def releasable(self, on: date) -> bool:
        """Can anybody but the operator still give it up that day? (R37)"""


class Source(Protocol):
    """A room that keeps seats."""

    def held_by(self, workers: Sequence[Worker]) -> Mapping[int, Sequence[Seat]]:
        """By the worker's number the seats, the earliest first; one statement for all."""

    def release(self, worker: Worker, seats: Collection[int], *, by: Any, why: str) -> Any:
        """Give up these seats of a worker who is held, inside the running transaction. Raises Refused."""


_sources: list[Source] = []


def told_by(source: Source) -> None:
    """Connect a room that keeps seats."""
    _sources.append(source)


def coming(worker: Worker, on: date, but_for: Collection[int] = ()) -> list[Seat]:
    """What begins after that day, and not by one of these positions (R12)."""
    held = not_over([worker], on)[worker.pk]
    return [seat for seat in held if seat.starts_on > on and seat.position_id not in but_for]


def not_over(workers: Sequence[Worker], on: date) -> dict[int, list[Seat]]:
    """By the worker's number what is under way that day or ahead, by whatever position (R8, R17, R18)."""
    found: dict[int, list[Seat]] = {worker.pk: [] for worker in workers}
    for source in _sources if found else ():
        for pk, seats in source.held_by(workers).items():
            found[pk] += [seat for seat in seats if seat.ends_on >= on]
    return found


def release(worker: Worker, seats: Collection[int], *, by: Any, why: str) -> None:
    """The seats and the blocks of vouchers behind them are free again (R12, R37). Raises Refused."""
    for source in _sources if seats else ():
        source.release(worker, seats, by=by, why=why)
