"""From a file to its rows with a verdict each; nothing is written here (R10)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.crypto import salted_hmac

from imports.kinds import Judged, Kind
from imports.models import Batch, Line
from imports.states import WRITES, Fate, Verdict
from lib.numbers import plural
from lib.sheets import read
from lib.sheets.shapes import Row

if TYPE_CHECKING:
    from lib.sheets.shapes import Sheet


def opened(kind: Kind, data: bytes, batch: Batch) -> list[Line]:
    """The rows of the file, judged, not stored; the batch gets what is said of the file as a whole.

    Raises ValidationError, in the words of whoever reads the file or for the columns that it lacks.
    """
    sheet = read(data, batch.file_name, kind.columns)
    if sheet.missing:
        raise ValidationError(_lacks(sheet))
    titles = {column.name: column.title for column in kind.columns}
    batch.digest = digest_of(sheet.rows)
    batch.found = {titles[name]: said for name, said in sheet.found.items()}
    batch.notes = sheet.notes
    return judged(kind, batch, sheet.rows)


def digest_of(rows: Sequence[Row]) -> str:
    """Of what stands in the rows: a file that was only saved again is the same file."""
    said = json.dumps([[row.number, row.raw] for row in rows], ensure_ascii=False, sort_keys=True)
    return salted_hmac("imports.file", said, algorithm="sha256").hexdigest()


def judged(kind: Kind, batch: Batch, rows: Sequence[Row]) -> list[Line]:
    """A line for each row, in their order."""
    whole = iter(kind.judge(batch, [row for row in rows if not row.errors]))
    return [line_of(kind, row, unread(kind, row) if row.errors else next(whole)) for row in rows]


def unread(kind: Kind, row: Row) -> Judged:
    """A row with cells that cannot be read: all of them are said at once."""
    titles = {column.name: column.title for column in kind.columns}
    (first, *more) = [_of_cell(titles[name], said) for name, said in row.errors.items()]
    return Judged(Verdict.ERROR, first, " ".join(more))


def _of_cell(title: str, said: str) -> str:
    return (
        said
        if title in said
        else f"{title}: {said[:1].lower()}{said[1:]}"
        if said[1:2].islower()
        else f"{title}: {said}"
    )


def line_of(kind: Kind, row: Row, judged: Judged) -> Line:
    """The row as it is kept, with its verdict."""
    name, note = kind.called(row.values)
    return Line(
        number=row.number,
        values={key: value for key, value in row.values.items() if value is not None},
        raw={key: said for key, said in row.raw.items() if said},
        name=name[:300],
        note=note[:300],
        verdict=judged.verdict,
        words=judged.words,
        then=judged.then,
        worker_id=judged.worker_id,
        instead=asdict(judged.instead) if judged.instead else None,
        state=Fate.WAITING if judged.verdict in WRITES else Fate.LEFT,
    )


def rows_of(kind: Kind, batch: Batch, lines: Sequence[Line]) -> list[Row]:
    """Stored lines as rows to be judged again: every column that the file has is there, empty ones too."""
    found = [column for column in kind.columns if column.title in batch.found]
    nothing = {name: None for column in found for name in (column.name, *column.fills)}
    return [Row(line.number, {**nothing, **line.values}, line.raw, {}) for line in lines]


def _lacks(sheet: Sheet) -> str:
    titles = ", ".join(f"«{title}»" for title in sheet.missing)
    seen = ", ".join(f"«{said}»" for said in sheet.found.values())
    word = plural(len(sheet.missing), "столбца", "столбцов", "столбцов")
    hidden = ", ".join(f"«{said}»" for said in sheet.hidden)
    unseen = (
        f" Скрытые столбцы не читаются: {hidden}. Если нужный среди них, покажите его в Excel."
        if hidden
        else ""
    )
    return (
        f"В файле нет {word}: {titles}. Нашлись: {seen}.{unseen}"
        " Возьмите образец или добавьте столбцы и выберите файл снова."
    )
