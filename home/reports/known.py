"""What a report is, and how its rows are narrowed and added up; nothing here asks the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Report:
    """A table of numbers over the whole region.

    sql: one statement; its columns are the keys, then the numbers. keys, numbers: the column's name and its title.
    ways: by which keys the page may show it, the usual one first. narrowed: by which keys it may be narrowed.
    chart: numbers drawn beside each other in one bar, each with its colour. share: a title, and what it is of what.
    earliest: numbers that are days, of which a sum is the first. hidden: keys that only a link needs. people: the
    address of the people behind a row, where there is one.
    """

    name: str
    title: str
    about: str
    sql: str
    keys: Mapping[str, str]
    numbers: Mapping[str, str]
    ways: Sequence[tuple[str, ...]]
    narrowed: Sequence[str]
    chart: Mapping[str, str]
    share: tuple[str, str, str] | None = None
    earliest: frozenset[str] = field(default_factory=frozenset)
    hidden: frozenset[str] = field(default_factory=frozenset)

    def said(self, way: Sequence[str]) -> str:
        """A way in words: «Год, район»."""
        return begun(", ".join(self.keys[key] for key in way if key not in self.hidden))


Row = dict[str, Any]


def begun(words: str) -> str:
    """With a capital letter; the others stay as they are: «Организация КПК»."""
    return words[:1].upper() + words[1:]


def narrowed(report: Report, rows: Iterable[Sequence[Any]], wanted: Mapping[str, str]) -> list[Sequence[Any]]:
    """The counted rows that have exactly these values of these keys."""
    places = [(list(report.keys).index(key), value) for key, value in wanted.items() if value]
    return [row for row in rows if all(str(row[place]) == value for place, value in places)]


def choices(report: Report, rows: Iterable[Sequence[Any]], key: str) -> list[str]:
    """The values of a key by the alphabet; years from the last one."""
    place = list(report.keys).index(key)
    found = {str(row[place]) for row in rows}
    return sorted(found, key=alphabet, reverse=key == "year")


def added(report: Report, rows: Iterable[Sequence[Any]], way: Sequence[str]) -> list[Row]:
    """A line for each set of values of these keys; no keys: one line, or none where there is nothing."""
    places = [list(report.keys).index(key) for key in way]
    first, numbers = len(report.keys), list(report.numbers)
    sums: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        mine = tuple(row[place] for place in places)
        known = sums.setdefault(mine, [None] * len(numbers))
        for at, name in enumerate(numbers):
            known[at] = _both(known[at], row[first + at], earliest=name in report.earliest)
    return [_line(report, way, values, known) for values, known in sums.items()]


def _both(one: Any, other: Any, *, earliest: bool) -> Any:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other) if earliest else one + other


def _line(report: Report, way: Sequence[str], values: Sequence[Any], known: Sequence[Any]) -> Row:
    line = dict(zip(way, values, strict=True)) | dict(zip(report.numbers, known, strict=True))
    for name in report.earliest:
        line[name] = date.fromisoformat(line[name]) if line[name] else None
    if report.share:
        _, part, whole = report.share
        line["share"] = 100 * (line[part] or 0) // line[whole] if line[whole] else None
    return line


def columns(report: Report, way: Sequence[str]) -> dict[str, str]:
    """What the table of that way shows, in order: names and titles."""
    shown = {key: report.keys[key] for key in way if key not in report.hidden}
    share = {"share": report.share[0]} if report.share else {}
    return {key: begun(title) for key, title in {**shown, **report.numbers, **share}.items()}


def in_order(report: Report, lines: Iterable[Row], way: Sequence[str], asked: str) -> list[Row]:
    """By the asked column, «-name» the other way round; else years from the last one, or the most first. Equal ones
    stand by their names."""
    usual = "-year" if way[:1] == ("year",) else f"-{next(iter(report.chart))}"
    wish = asked if asked.removeprefix("-") in columns(report, way) else usual
    name = wish.removeprefix("-")
    stands = sorted(lines, key=lambda line: [alphabet(str(line[key])) for key in way])
    return sorted(stands, key=lambda line: _key(line[name]), reverse=wish.startswith("-"))


def _key(value: Any) -> tuple[bool, Any]:
    return value is not None, alphabet(value) if isinstance(value, str) else value or 0


def alphabet(name: str) -> str:
    return name.lower().replace("ё", "ея")
