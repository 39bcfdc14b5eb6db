"""Choices that a seed decides: each takes somebody's own Random."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Side = TypeVar("Side")


class WeightedChoice(Generic[Side]):
    """Sides with weights, thrown with somebody's own Random, so that a seed decides everything."""

    def __init__(self, sides: Sequence[Side], weights: Sequence[float]) -> None:
        self.sides = sides
        self.cumulative = list(accumulate(weights))

    def throw(self, random: Random) -> Side:
        return random.choices(self.sides, cum_weights=self.cumulative)[0]


def weighted(text: str) -> WeightedChoice[str]:
    """From «слово вес слово вес …»."""
    words = text.split()
    return WeightedChoice(words[::2], [int(weight) for weight in words[1::2]])


class Cycle(Generic[Side]):
    """Each card twice in the beginning, so that a small region lacks nothing; then by chance."""

    def __init__(self, cards: Mapping[Side, float], random: Random) -> None:
        self.later = WeightedChoice(list(cards), list(cards.values()))
        self.first = [*cards, *cards]
        random.shuffle(self.first)

    def deal(self, random: Random) -> Side:
        return self.first.pop() if self.first else self.later.throw(random)
