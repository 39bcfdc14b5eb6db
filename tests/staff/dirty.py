"""A list of workers as schools really send it: a title above, a two-storey header, numbers that lost their zeros, dates
in five spellings, Latin look-alikes, a hidden column, merged cells, a totals row, a signature."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from lib import snils
from tests.factories import snils_number

# Who begins with a zero, so that Excel makes a number of ten digits of it.
ZERO = "00112233" + "4"
WITH_ZERO = ZERO + snils.checksum(ZERO)


def number(n: int) -> str:
    return snils_number(650_000 + n)


def dirty() -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Список на 01.09")
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.merge_range(
            0, 0, 0, 7, "Список педагогических работников МБОУ «Школа № 12» на 2026/2027 учебный год"
        )
        sheet.merge_range(1, 0, 2, 0, "№ п/п")
        sheet.merge_range(1, 1, 2, 1, "Ф.И.О. (полностью)")
        sheet.merge_range(1, 2, 1, 3, "Личные данные")
        sheet.write_row(2, 2, ["Дата рождения", "СНИЛС"])
        sheet.merge_range(1, 4, 2, 4, "Телефон")
        sheet.merge_range(1, 5, 2, 5, "E-mail")
        sheet.merge_range(1, 6, 2, 6, "Занимаемая должность")
        sheet.merge_range(1, 7, 2, 7, "Дата приёма")
        sheet.set_column(4, 4, None, None, {"hidden": True})
        sheet.write_row(3, 0, range(1, 9))
        for at, cells in enumerate(_rows(), start=4):
            for column, cell in enumerate([at - 3, *cells]):
                if isinstance(cell, datetime):
                    sheet.write_datetime(at, column, cell, day)
                elif cell is not None:
                    sheet.write(at, column, cell)
        last = 4 + len(_rows())
        sheet.write_row(last, 0, ["Итого:", len(_rows())])
        sheet.write(last + 2, 1, "Директор школы")
        sheet.write(last + 2, 6, "Смирнова О. П.")
    return out.getvalue()


def _rows() -> list[list[Any]]:
    """Name, birth, СНИЛС, telephone, mail, position, since."""
    teacher, shared = "Учитель математики", "school12@pochta.example"
    first, born = datetime(2020, 9, 1), datetime(1979, 11, 2)  # noqa: DTZ001 a cell has no zone
    lidia = snils.pretty(number(1))
    return [
        [
            "  Авдеева  Инна Романовна ",
            "12.03.1985",
            int(WITH_ZERO),
            892700,
            "avdeeva@p.example",
            teacher,
            first,
        ],
        [
            "БЫКОВА ЛИДИЯ СЕРГЕЕВНА",
            "12 марта 1985 г.",
            lidia,
            None,
            "Bykova@P.example ",
            teacher.upper(),
            "1.9.2021",
        ],
        ["Винoгpaдoв Лев Олегович", 31118, number(2), None, "mailto:vinogradov@p.example", teacher, 44805],
        ["Гусейнов Али Мамед оглы", born, snils.pretty(number(3)), None, "guseynov@p.example", teacher, ""],
        ["Д. И. Петрова", "05.06.1990", number(4), None, "petrova@p.example", teacher, "01.09.2022"],
        ["Ежова Зоя Ильинична", "31.02.1988", number(5), None, "ezhova@p.example", teacher, "01.09.2022"],
        [
            "Жукова Анна Павловна",
            "14.07.1982",
            "123-456-789 00",
            None,
            "zhukova@p.example",
            teacher,
            "01.09.2022",
        ],
        ["Зуева Яна Львовна", "14.07.1983", number(7), None, shared, teacher, "01.09.2022"],
        ["Ильин Олег Петрович", "14.07.1984", number(8), None, "", teacher, "01.09.2022"],
        ["Быкова Лидия Сергеевна", "12.03.85", lidia, None, "bykova2@p.example", teacher, "01.09.2021"],
    ]
