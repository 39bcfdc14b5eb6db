"""Files as schools send them, made by the programs' own formats."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

import xlsxwriter
import xlwt

from lib.sheets import Column, cells

POSITIONS = {"Учитель": 1, "Воспитатель": 2, "Педагог-психолог": 3}
COLUMNS = (
    Column(
        "full_name",
        "ФИО",
        also=("Фамилия, имя, отчество",),
        read=cells.full_name,
        fills=("last_name", "first_name", "patronymic"),
    ),
    Column("last_name", "Фамилия", required=True, read=cells.name, example="Образцова"),
    Column("first_name", "Имя", required=True, read=cells.name, example="Анна"),
    Column("patronymic", "Отчество", read=cells.name, example="Петровна"),
    Column("birth_date", "Дата рождения", also=("ДР",), required=True, read=cells.day, example="12.03.1985"),
    Column("snils", "СНИЛС", also=("Страховой номер",), required=True, read=cells.snils),
    Column("email", "Электронная почта", also=("E-mail", "Почта"), read=cells.email),
    Column("position", "Должность", read=cells.choice(POSITIONS)),
)
HEADER = ["Фамилия", "Имя", "Отчество", "Дата рождения", "СНИЛС", "Электронная почта", "Должность"]
ANNA = ["Иванова", "Анна", "Петровна", "12.03.1985", "112-233-445 95", "anna@mail.ru", "Учитель"]
VERA = ["Петрова", "Вера", "Ильинична", "01.09.1990", "087-654-303 00", "vera@mail.ru", "Воспитатель"]


def xlsx(rows: Sequence[Sequence[Any]], more: Callable[[Any, Any], Any] | None = None) -> bytes:
    """more: what else is done to the book and its first sheet."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Список")
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(number, place, cell)
        if more:
            more(book, sheet)
    return out.getvalue()


def xls(rows: Sequence[Sequence[Any]], more: Callable[[Any, Any], Any] | None = None) -> bytes:
    book, out = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("Список")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write(number, place, cell)
    if more:
        more(book, sheet)
    book.save(out)
    return out.getvalue()


def text(rows: Sequence[Sequence[Any]], sign: str = ";", encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue().encode(encoding)
