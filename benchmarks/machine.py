"""What else the machine does; and short slices by turns, so that a machine that slows down slows all of them alike."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

IDLE_COLUMNS = slice(3, 5)  # of /proc/stat: idle, and idle while a disk is waited for
GUEST_COLUMN = 8  # counted in the columns before it already


class Busy(Exception):
    """Others use more of the machine than allowed; nothing is reported."""


def times() -> tuple[int, int]:
    """The ticks of all cores since the start: those of work, and all of them."""
    columns = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:]][:GUEST_COLUMN]
    return sum(columns) - sum(columns[IDLE_COLUMNS]), sum(columns)


def others(seconds: float) -> float:
    """The share of all cores, 0 to 1, that is used while we sleep: by others, then, the hypervisor's too."""
    busy, every = times()
    time.sleep(seconds)
    busy_then, every_then = times()
    return (busy_then - busy) / max(every_then - every, 1)


class Watch:
    """Looks between the parts of a run, while nothing of ours works.

    limit: the share of all cores that others may use; tolerant: more is only written down.
    """

    def __init__(self, *, limit: float, tolerant: bool, seconds: float = 2) -> None:
        self.limit, self.tolerant, self.seconds = limit, tolerant, seconds
        self.seen: list[float] = []

    def look(self) -> None:
        """Raises Busy."""
        self.seen.append(others(self.seconds))
        if self.seen[-1] > self.limit and not self.tolerant:
            raise Busy(
                f"Others use {self.seen[-1]:.0%} of this machine, {self.limit:.0%} is allowed: wait until it is quiet."
                " `make bench ARGS=--busy` reports all the same, and says so."
            )

    def says(self) -> dict[str, Any]:
        worst = max(self.seen, default=0.0)
        return {
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "others": round(worst, 2),
            "others_allowed": self.limit,
            "busy": worst > self.limit,
        }


Measured = TypeVar("Measured")


def alternate(jobs: Mapping[str, Callable[[], Measured]], rounds: int) -> dict[str, list[Measured]]:
    """What each job measured, in each round; every round begins with another job."""
    found: dict[str, list[Measured]] = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name].append(jobs[name]())
    return found


def ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """How many times more the one is: the median of the rounds' own ratios."""
    return statistics.median(mine / theirs for mine, theirs in zip(one, other, strict=True))


def spread(values: Sequence[float]) -> float:
    """The width of the middle half as a share of the median; 0 for a single value."""
    if len(values) == 1:
        return 0.0
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return (high - low) / statistics.median(values)
