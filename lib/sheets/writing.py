"""The template to download: header, one example, hints on each cell, lists to choose from (R10)."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

from lib.sheets.reading import MAX_ROWS
from lib.sheets.shapes import Column

_HOW = "Как заполнить"
_TOLD = (
    "Пример под заголовком удалять не нужно: он не загрузится.",
    "Столбцы можно переставить, ненужные удалить; лишние не читаются.",
    "СНИЛС и даты пишите как текст: так Excel не теряет нули.",
)


def template(title: str, columns: Sequence[Column]) -> bytes:
    """A workbook ready to be filled in; СНИЛС and dates are texts in it, so that Excel keeps them as typed."""
    out = BytesIO()
    with xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        asked = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "num_format": "@"}
        )
        example = book.add_format({"italic": True, "font_color": "#6c757d", "num_format": "@"})
        as_text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(_sheet_name(title))
        how = book.add_worksheet(_HOW)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, max(14, len(column.title) + 4, len(column.example) + 2), as_text)
            sheet.write_string(0, place, column.title, asked)
            sheet.write_string(1, place, column.example, example)
            _validate(sheet, place, column, place + 1)
        _explain(book, how, columns)
    return out.getvalue()


def _validate(sheet: Any, place: int, column: Column, line: int) -> None:
    told = {"input_title": column.title[:32], "input_message": _hint(column)[:255]}
    labels = getattr(column.read, "labels", None)
    if labels:
        listed = {
            "validate": "list",
            "source": f"='{_HOW}'!${_letters(line + 3)}$2:${_letters(line + 3)}${len(labels) + 1}",
            "error_title": "Нет в списке",
            "error_message": "Выберите из списка.",
            "error_type": "warning",
        }
        sheet.data_validation(1, place, MAX_ROWS, place, told | listed)
    else:
        sheet.data_validation(1, place, MAX_ROWS, place, told | {"validate": "any"})


def _hint(column: Column) -> str:
    required = "Обязательно." if column.required else "Можно не заполнять."
    example = f" Например: {column.example}." if column.example else ""
    hint = f" {column.hint.rstrip('.')}." if column.hint else ""
    return f"{required}{hint}{example}"


def _explain(book: Any, sheet: Any, columns: Sequence[Column]) -> None:
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 70)
    for place, said in enumerate(("Столбец", "Что писать")):
        sheet.write_string(0, place, said, bold)
    for line, column in enumerate(columns, start=1):
        sheet.write_string(line, 0, column.title, wrapped)
        sheet.write_string(line, 1, _hint(column), wrapped)
        for at, label in enumerate(getattr(column.read, "labels", ()), start=1):
            sheet.write_string(at, line + 3, label)
        if getattr(column.read, "labels", ()):
            sheet.write_string(0, line + 3, column.title, bold)
    for line, said in enumerate(_TOLD, start=len(columns) + 2):
        sheet.write_string(line, 1, said, wrapped)


def _letters(place: int) -> str:
    from xlsxwriter.utility import xl_col_to_name

    name: str = xl_col_to_name(place)
    return name


def _sheet_name(title: str) -> str:
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in title)[:31].strip() or "Список"
