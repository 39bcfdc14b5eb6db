"""Which rows and columns Excel does not show: calamine does not tell, the file does."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import join, normpath

from lib.apart import Refused
from lib.workbook import guard

# By the sheet's name: its hidden rows and columns, from 0.
Unseen = dict[str, tuple[list[int], list[int]]]

_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\bhidden=[\"'](?:1|true)[\"'][^>]*>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*?\bhidden=[\"'](?:1|true)[\"'][^>]*>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_FILE_PASS, _BOUND_SHEET, _BOF, _EOF, _COLUMNS, _ROW_RECORD = 0x2F, 0x85, 0x809, 0x0A, 0x7D, 0x208


def of_xlsx(data: bytes) -> Unseen:
    """Of a workbook that the guard has passed."""
    from html import unescape

    found: Unseen = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())
        relations = "xl/_rels/workbook.xml.rels"
        if relations not in names:
            return found
        targets = {
            _attribute(tag, "Id"): normpath(join("/xl", _attribute(tag, "Target"))).lstrip("/")
            for tag in _RELATION.findall(archive.read(relations).decode("utf-8", "replace"))
        }
        for tag in _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace")):
            part = targets.get(_attribute(tag, r"\w+:id"))
            if part in names:
                found[unescape(_attribute(tag, "name"))] = _of_part(archive.read(part))
    return found


def _of_part(content: bytes) -> tuple[list[int], list[int]]:
    rows = [int(_attribute(tag.decode(), "r") or 0) - 1 for tag in _ROW.findall(content)]
    columns: list[int] = []
    for tag in _COLUMN.findall(content[:200_000]):
        first, last = (int(_attribute(tag.decode(), name) or 0) for name in ("min", "max"))
        columns += range(max(first, 1) - 1, min(last, 200))
    return [row for row in rows if row >= 0], columns


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"\s{name}=[\"']([^\"']*)[\"']", tag)
    return found[1] if found else ""


def of_xls(data: bytes) -> Unseen:
    """Of the records of an old workbook. Raises Refused where a password closes it."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            stream = next((name for name in ("Workbook", "Book") if opened.exists(name)), None)
            if stream is None:
                raise Refused(guard.NOT_A_TABLE)
            book = opened.openstream(stream).read()
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise Refused(guard.BROKEN) from error
    found: Unseen = {}
    for start, name in _bound_sheets(book):
        rows: list[int] = []
        columns: list[int] = []
        for kind, body in _records(book, start):
            if kind == _ROW_RECORD and len(body) >= 14 and body[12] & 0x20:
                rows.append(int.from_bytes(body[:2], "little"))
            elif kind == _COLUMNS and len(body) >= 10 and body[8] & 1:
                first, last = struct.unpack_from("<HH", body)
                columns += range(first, min(last + 1, 200))
        found[name] = (rows, columns)
    return found


def _bound_sheets(book: bytes) -> Iterator[tuple[int, str]]:
    for kind, body in _records(book, 0):
        if kind == _FILE_PASS:
            raise Refused(guard.PASSWORD)
        if kind == _BOUND_SHEET and len(body) > 8:
            length, wide = body[6], body[7] & 1
            name = body[8 : 8 + length * (2 if wide else 1)]
            yield (
                int.from_bytes(body[:4], "little"),
                name.decode("utf-16-le" if wide else "latin-1", "replace"),
            )


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Records of one part of the book, to its end."""
    at, depth = start, 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        depth += (kind == _BOF) - (kind == _EOF)
        yield kind, book[at + 4 : at + 4 + length]
        if depth <= 0:
            return
        at += 4 + length
