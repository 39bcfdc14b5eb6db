"""The same list in every format that a school sends gives the same rows (R10)."""

from __future__ import annotations

from datetime import date

import pytest

from lib import sheets
from tests.lib.sheets.files import ANNA, COLUMNS, HEADER, VERA, text, xls, xlsx

LIST = [HEADER, ANNA, VERA]
WANTED = {
    "last_name": "Иванова",
    "first_name": "Анна",
    "patronymic": "Петровна",
    "birth_date": date(1985, 3, 12),
    "snils": "11223344595",
    "email": "anna@mail.ru",
    "position": 1,
}


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (xlsx(LIST), "a.xlsx"),
        (xls(LIST), "a.xls"),
        (xlsx(LIST), "renamed.xls"),
        (text(LIST), "a.csv"),
        (text(LIST, ",", "utf-8"), "a.csv"),
        (text(LIST, "\t", "cp1251"), "a.csv"),
        (text(LIST, ";", "cp1251"), "a.txt"),
        (text(LIST, "\t", "utf-16"), "a.csv"),
        (b"sep=;\r\n" + text(LIST, ";", "utf-8"), "a.csv"),
    ],
)
def test_r10_every_format_gives_the_same_rows(data: bytes, name: str) -> None:
    sheet = sheets.read(data, name, COLUMNS)
    assert sheet.rows[0].values == WANTED
    assert [row.number for row in sheet.rows] == [2, 3]
    assert [row.errors for row in sheet.rows] == [{}, {}]
    assert sheet.rows[1].raw["birth_date"] == "01.09.1990"
    assert (sheet.missing, sheet.notes) == ([], [])
    assert sheet.found["snils"] == "СНИЛС"
