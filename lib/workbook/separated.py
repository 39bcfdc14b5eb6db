"""A text with columns: CSV of Excel, of 1С and of everything else."""

from __future__ import annotations

import csv
import re
from collections import Counter

from lib.apart import Refused
from lib.workbook import guard

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")


def rows(data: bytes) -> list[list[str]]:
    """Rows as Excel would number them. Raises Refused where it is no text with columns."""
    text = _decoded(data)
    if _CONTROLS.search(text):
        raise Refused(guard.NOT_A_TABLE)
    named = re.match(r"sep=(.)\r?\n", text)
    if named:
        # Excel does not count this line as a row either.
        return _divided(text[named.end() :], named[1])
    found = {sign: _divided(text, sign) for sign in ";\t,"}
    best = max(found, key=lambda sign: _evenness(found[sign]))
    return found[best]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251", "replace")


def _divided(text: str, sign: str) -> list[list[str]]:
    csv.field_size_limit(1_000_000)
    try:
        return [
            row[:200]
            for row, _ in zip(csv.reader(text.splitlines(True), delimiter=sign), range(6_000), strict=False)
        ]
    except csv.Error as error:
        raise Refused(guard.BROKEN) from error


def _evenness(divided: list[list[str]]) -> tuple[float, int]:
    """How many of the rows have the usual number of cells, where that is more than one."""
    lengths = Counter(len(row) for row in divided[:200] if any(row))
    many = [(count, length) for length, count in lengths.items() if length > 1]
    if not many:
        return (0.0, 0)
    count, length = max(many)
    return (round(count / sum(lengths.values()), 1), length)
