"""From a grid of cells to rows of what was asked: titles, totals, numbering and hidden things stay out, and are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError

from lib.sheets import words
from lib.sheets.cells import written
from lib.sheets.header import Header
from lib.sheets.notes import Notes
from lib.sheets.shapes import Column, Row
from lib.spreadsheets import harmless

_DASHES = {"-", "–", "—", "--", "---"}
_TOTAL = re.compile(r"(?:итог\w*|всего)\b", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:директор|руководител|заведующ|исполнител|ответственн|главный бухгалтер|м\.\s?п|подпись|примечани|составил|дата)",
    re.IGNORECASE,
)


def tidy(cell: Any, notes: Notes, number: int) -> Any:
    """A cell without spaces and look-alike letters that nobody sees."""
    if isinstance(cell, str):
        said = words.tidy(cell)
        whole = words.mended(_bare(said))
        if whole != said:
            notes.mended.add(number)
        return "" if whole in _DASHES else whole
    if isinstance(cell, dict):
        moment = datetime.fromisoformat(cell["d"])
        return moment if moment.hour or moment.minute else moment.date()
    return "" if cell is None else cell


def _bare(said: str) -> str:
    """Without the apostrophe that our own files put before what Excel would run."""
    return said[1:] if said.startswith("'") and harmless(said[1:]) == said else said


def records(
    rows: list[list[Any]], header: Header, columns: Sequence[Column], hidden: set[int], notes: Notes
) -> Iterator[Row]:
    """The rows below the header that say something of somebody."""
    wanted = [(column, header.places[column.name]) for column in columns if column.name in header.places]
    titles = rows[header.last]
    for number in range(header.last + 1, len(rows)):
        cells = rows[number]
        if number in hidden:
            if any(cells):
                notes.hidden_rows.append(number + 1)
        elif any(cell not in ("", None) for cell in cells):
            made = [tidy(cell, notes, number + 1) for cell in cells]
            if _skipped(made, number, len(wanted), titles, header, notes):
                continue
            row = _row(number + 1, made, wanted)
            if row is None:
                notes.example = number + 1
            elif any(row.raw.values()):
                yield row


def _skipped(
    cells: list[Any], number: int, found: int, titles: list[Any], header: Header, notes: Notes
) -> bool:
    said = [cell for cell in cells if cell != ""]
    if not said:
        return True
    first = str(said[0])
    if _TOTAL.match(first):
        notes.totals.append(number + 1)
    elif len(said) > 1 and cells == titles[: len(cells)]:
        notes.repeated.append(number + 1)
    elif number == header.last + 1 and len(said) > 1 and _counts(said):
        notes.numbering = number + 1
    elif found >= 3 and len(said) == 1:
        notes.alone.append((number + 1, written(said[0])[:40]))
    elif found >= 4 and len(said) <= 3 and _SIGNATURE.match(first):
        notes.signatures.append(number + 1)
    else:
        return False
    return True


def _counts(cells: list[Any]) -> bool:
    """1 2 3 4: the row of numbers under the header of a form; a hidden column leaves a gap in it."""
    said = [written(cell) for cell in cells]
    if said[0] not in {"1", "2"} or not all(one.isdecimal() for one in said):
        return False
    numbers = [int(one) for one in said]
    return all(one < other for one, other in pairwise(numbers)) and numbers[-1] < 2 * len(numbers) + 2


def _row(number: int, cells: list[Any], wanted: list[tuple[Column, int]]) -> Row | None:
    """None for the example of our own template, left where it was."""
    row = Row(number, {}, {}, {})
    width = len(cells)
    own = bool(wanted)
    for column, place in wanted:
        cell = cells[place] if place < width else ""
        row.raw[column.name] = said = written(cell)
        own = own and said == column.example
        if said:
            _read(row, column, cell)
            continue
        row.values.setdefault(column.name, None)
        for name in column.fills:
            row.values.setdefault(name, None)
        if column.required:
            row.errors[column.name] = f"Не заполнено: {column.title}."
    return None if own else row


def _read(row: Row, column: Column, cell: Any) -> None:
    try:
        value = column.read(cell)
    except ValidationError as error:
        row.values[column.name] = None
        row.errors[column.name] = " ".join(error.messages)
        return
    row.values[column.name] = value
    for name, part in zip(column.fills, value if column.fills else (), strict=False):
        if not row.values.get(name):
            row.values[name] = part or None
