"""A list that a school sent, read into rows (R10): the door of lib.sheets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from lib import apart
from lib.numbers import counted
from lib.sheets import table
from lib.sheets.cells import written
from lib.sheets.header import Header
from lib.sheets.notes import Notes
from lib.sheets.seen import Grid
from lib.sheets.shapes import Column, Row, Sheet
from lib.workbook import guard

ACCEPT = ".xlsx,.xls,.csv"
MAX_ROWS = 5_000

_TOO_LONG = (
    "Файл читался слишком долго: возможно, оформлены или заполнены ячейки далеко внизу или справа."
    " Скопируйте список на новый лист и сохраните отдельным файлом .xlsx."
)


def received(upload: UploadedFile) -> bytes:
    """The bytes of an upload, where their number is reasonable. Raises ValidationError before reading any."""
    if not upload.size:
        raise ValidationError(guard.EMPTY)
    if upload.size > guard.MAX_BYTES:
        raise ValidationError(guard.TOO_BIG)
    data: bytes = upload.read()
    return data


def read(data: bytes, file_name: str, columns: Sequence[Column]) -> Sheet:
    """The rows of the best sheet of the file. Raises ValidationError: what is wrong with the file and what to do."""
    return understood(*_opened(data, file_name), columns)


def plain(data: bytes, file_name: str) -> list[list[Any]]:
    """The cells of the first sheet that has any, whatever stands above them. Raises ValidationError."""
    grids, _ = _opened(data, file_name)
    rows = next((grid.rows for grid in grids if any(map(any, grid.rows))), [])
    return [[table.tidy(cell, Notes(), 0) for cell in row] for row in rows]


def understood(grids: list[Grid], hidden: list[str], columns: Sequence[Column]) -> Sheet:
    """The rows of the best of these sheets; hidden: the names of those that Excel does not show."""
    headers = [grid.find_header(columns) for grid in grids]
    chosen = max(range(len(grids)), key=lambda at: _places(headers[at]), default=None)
    if chosen is None or (found := headers[chosen]) is None:
        raise ValidationError(_no_header(columns, grids, hidden))
    grid = grids[chosen]
    others = [one.name for one in grids if one is not grid and any(map(any, one.rows))]
    notes = Notes(hidden_sheets=hidden, other_sheets=others)
    grid.tell(notes, found)
    grid.fill_down(found.last + 1)
    rows = list(table.records(grid.rows, found, columns, set(grid.hidden_rows), notes))
    _check_number(rows, grid.height - found.last - 1)
    return Sheet(rows, found.said, _missing(found, columns), notes.told(), notes.hidden_columns)


def _opened(data: bytes, file_name: str) -> tuple[list[Grid], list[str]]:
    if len(data) > guard.MAX_BYTES:
        raise ValidationError(guard.TOO_BIG)
    try:
        told = json.loads(apart.run("lib.workbook.grid:grids", data, file_name[-100:]))
    except apart.Refused as refused:
        raise ValidationError(str(refused)) from refused
    except apart.Broken as broken:
        raise ValidationError(guard.BROKEN if broken.why == "fault" else _TOO_LONG) from broken
    return [Grid(**one) for one in told["sheets"]], told["hidden"]


def _places(found: Header | None) -> int:
    return len(found.places) if found else 0


def _check_number(rows: list[Row], below: int) -> None:
    # What was not brought whole is too long, whatever stands in it.
    many = max(len(rows), below if below > MAX_ROWS + 900 else 0)
    if many > MAX_ROWS:
        raise ValidationError(
            f"В файле {counted(many, 'строка', 'строки', 'строк')}. За один раз можно загрузить"
            f" не больше {MAX_ROWS}: разделите список на несколько файлов."
        )
    if not rows:
        raise ValidationError("Под заголовком таблицы нет ни одной заполненной строки.")


def _missing(found: Header, columns: Sequence[Column]) -> list[str]:
    """Required columns that neither stand in the file nor are answered for by one that holds several things."""
    there = set(found.places)
    for column in columns:
        if column.name in found.places:
            there |= {*column.fills}
    needed = {column.name for column in columns if column.required}
    together = {column.name for column in columns if column.fills and there >= needed & {*column.fills}}
    return [column.title for column in columns if column.required and column.name not in there | together]


def _no_header(columns: Sequence[Column], grids: list[Grid], hidden: list[str]) -> str:
    required = [column for column in columns if column.required] or columns[:4]
    needed = ", ".join(f"«{column.title}»" for column in required)
    rows = [row for grid in grids for row in grid.top()]
    widest = max(rows, key=lambda row: sum(1 for cell in row if cell), default=[])
    said = ", ".join(f"«{written(cell)[:30]}»" for cell in widest[:6] if isinstance(cell, str) and cell)
    seen = f" В файле видно: {said}." if said else ""
    unseen = " Скрытые листы не читались." if hidden else ""
    return (
        f"Не нашлась строка с названиями столбцов. Нужны: {needed}.{seen}{unseen}"
        " Скачайте образец и вставьте список в него."
    )
