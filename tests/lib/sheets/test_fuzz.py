"""Whatever the bytes and whatever the cells: rows or a refusal in Russian, never another answer (R10)."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import sheets
from lib.sheets.reading import understood
from lib.sheets.seen import Grid
from tests.lib.sheets.files import ANNA, COLUMNS, HEADER, VERA, text, xls, xlsx

LIST = [["Список"], HEADER, ANNA, VERA]
GOOD = [xlsx(LIST), xls(LIST), text(LIST), text(LIST, "\t", "cp1251")]
RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


def answered(ask: Any) -> None:
    said = "Прочитано"
    try:
        assert isinstance(ask(), sheets.Sheet)
    except ValidationError as refused:
        said = refused.messages[0]
    assert RUSSIAN.search(said)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A good file with bytes changed, cut out or put in."""
    data = bytearray(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return bytes(data)


@st.composite
def spoilt_inside(draw: st.DrawFn) -> bytes:
    """A workbook whose archive is whole and whose XML is not."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD[0])) as good, zipfile.ZipFile(out, "w") as made:
        victim = draw(st.sampled_from(good.namelist()))
        for name in good.namelist():
            content = bytearray(good.read(name))
            for _ in range(draw(st.integers(1, 6)) if name == victim else 0):
                at = draw(st.integers(0, len(content)))
                content[at : at + draw(st.integers(0, 20))] = draw(
                    st.binary(max_size=6)
                    | st.sampled_from([b"99999999999", b"-1", b"<", b'"', b"\xff\xfe", b""])
                )
            made.writestr(name, bytes(content))
    return out.getvalue()


@settings(max_examples=25, deadline=None)
@given(spoilt() | spoilt_inside() | st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_r10_no_file_is_answered_otherwise(data: bytes) -> None:
    answered(lambda: sheets.read(data, "a.xlsx", COLUMNS))


TYPED = [
    "12 марта 1985 г.",
    "31118",
    "112-233-445 95",
    "Aнна",
    "Итого",
    "—",
    " ",
    "\u00a0",
    "1e400",
    "٣",
    "²",
    "да",
    "@",
]
CELL = (
    st.sampled_from([*TYPED, *HEADER, *ANNA])
    | st.text(max_size=12)
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.none()
    | st.dates().map(lambda day: {"d": day.isoformat()})
    | st.datetimes().map(lambda moment: {"d": moment.isoformat()})
)
PLACE = st.integers(0, 12)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELL, max_size=9), max_size=9),
    st.lists(st.tuples(PLACE, PLACE, PLACE, PLACE), max_size=4),
    st.lists(PLACE, max_size=3),
    st.lists(PLACE, max_size=3),
)
def test_r10_no_cells_are_answered_otherwise(rows: Any, merged: Any, unseen: Any, columns: Any) -> None:
    grid = Grid("Лист", [list(HEADER), *rows], merged, unseen, columns, 10)
    answered(lambda: understood([grid], [], COLUMNS))
