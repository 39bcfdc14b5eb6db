"""Where the table begins, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lib.sheets import words
from lib.sheets.cells import written
from lib.sheets.shapes import Column

LOOKED_AT = 40


@dataclass(frozen=True)
class Header:
    """first, last: its rows, from 0. places: the column of the file for each of ours, by name; said: as written.
    twice: headers that stand in the file more than once."""

    first: int
    last: int
    places: dict[str, int]
    said: dict[str, str]
    twice: tuple[str, ...] = ()


class Known:
    """Our columns by every header that means them."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._exact: dict[str, str] = {}
        for column in columns:
            for said in (column.title, *column.also, column.name):
                self._exact.setdefault(words.plain(said), column.name)
        self._longest_first = sorted(self._exact, key=len, reverse=True)
        self._seen: dict[str, str | None] = {}

    def __call__(self, header: str) -> str | None:
        """The name of the column that this header means."""
        said = words.plain(header)
        if said not in self._seen:
            self._seen[said] = self._exact.get(said) or next(
                (self._exact[one] for one in self._longest_first if words.says(said, one)), None
            )
        return self._seen[said]


def find(rows: list[list[Any]], columns: Sequence[Column]) -> Header | None:
    """The best header among the first rows: one row or two; None where nothing is recognised."""
    known = Known(columns)
    best: Header | None = None
    for number in range(min(len(rows), LOOKED_AT)):
        above = [written(cell) for cell in rows[number]]
        single = _match(number, number, [[cell] for cell in above], known)
        if best is None or len(single.places) > len(best.places):
            best = single
        if single.places and number + 1 < len(rows):
            below = [written(cell) for cell in rows[number + 1]]
            pairs = zip(
                above + [""] * (len(below) - len(above)),
                below + [""] * (len(above) - len(below)),
                strict=True,
            )
            double = _match(number, number + 1, [[low, f"{up} {low}", up] for up, low in pairs], known)
            if len(double.places) > len(best.places):
                best = double
    return best if best is not None and _enough(best, columns) else None


def _enough(header: Header, columns: Sequence[Column]) -> bool:
    return len(header.places) >= min(2, len(columns))


def _match(first: int, last: int, candidates: list[list[str]], known: Known) -> Header:
    places: dict[str, int] = {}
    said: dict[str, str] = {}
    twice: list[str] = []
    for place, texts in enumerate(candidates):
        for text in texts:
            name = known(text) if text.strip() else None
            if name is None:
                continue
            if name not in places:
                places[name], said[name] = place, words.tidy(text)
            elif texts[0] == text and text != candidates[place - 1][0]:
                twice.append(words.tidy(text))
            else:
                continue
            break
    return Header(first, last, places, said, tuple(twice))
