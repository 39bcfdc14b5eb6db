"""What the register would not take of a certificate, before it is sent there (R38)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from courses.frdo.layout import Cell
from courses.models import Certificate
from lib.dates import add_years, format_date
from lib.sheets import words

# Whoever is younger has no profession to develop; whoever is older is a slip of the pen.
YOUNGEST, OLDEST = 16, 100
# Shorter is no professional development by the federal order.
SHORTEST = 16
_LATIN = re.compile("[A-Za-z]")
NAMES = {"last_name": "Фамилия", "first_name": "Имя", "patronymic": "Отчество"}


def against(certificate: Certificate, layout: Sequence[Cell], on: date) -> list[str]:
    """What is wrong with it, each in a few words; none: the row is ready. on: the day when the file is made (R38)."""
    return [*_cells(certificate, layout), *_names(certificate), *_days(certificate, on)]


def row(certificate: Certificate, layout: Sequence[Cell]) -> list[object]:
    return [read(certificate) for _, _, read in layout]


def _cells(certificate: Certificate, layout: Sequence[Cell]) -> Iterator[str]:
    for title, needed, read in layout:
        value = read(certificate)
        if needed and value in ("", None):
            yield f"Не заполнено: {title}"
        elif isinstance(value, str) and value != words.tidy(value):
            yield f"Лишние пробелы: {title}"


def _names(certificate: Certificate) -> Iterator[str]:
    for field, title in NAMES.items():
        if _LATIN.search(getattr(certificate.enrolment.worker, field)):
            yield f"Латинские буквы: {title.lower()}"


def _days(certificate: Certificate, on: date) -> Iterator[str]:
    seat = certificate.enrolment
    born = seat.worker.birth_date
    if not add_years(born, YOUNGEST) <= seat.starts_on <= add_years(born, OLDEST):
        yield f"Проверьте дату рождения: {format_date(born)}"
    if certificate.issued_on > on:
        yield f"Дата выдачи ещё не наступила: {format_date(certificate.issued_on)}"
    elif certificate.issued_on < seat.ends_on:
        yield f"Дата выдачи раньше последнего дня курса, {format_date(seat.ends_on)}"
    if seat.group.programme.hours < SHORTEST:
        yield f"Объём программы меньше {SHORTEST} часов"
