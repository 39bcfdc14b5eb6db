"""What else the machine does: figures taken beside somebody else's work say little."""

from __future__ import annotations

import os
import platform
import time
from pathlib import Path
from typing import Any

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
