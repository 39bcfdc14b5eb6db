"""Short slices by turns: a machine that slows down in the middle slows all of them alike."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

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
