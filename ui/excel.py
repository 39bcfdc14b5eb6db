"""A list as an Excel file: one fact a column, each as what it is (R45)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from lib import spreadsheets
from lib.dates import format_moment, now


@dataclass(frozen=True)
class Fact:
    """One column of the file. `read` takes it from a record: a day, a number or words, never a mark-up."""

    title: str
    read: Callable[[Any], Any]


def answer(
    name: str, facts: Sequence[Fact], records: Iterable[Any], narrowed: Sequence[str] = ()
) -> HttpResponse:
    """The file to save. narrowed: the filters in force, in words; they are named in the file."""
    about = [
        ("Список", name),
        ("Отбор", "; ".join(narrowed) or "весь список, без фильтров"),
        ("Сохранено", format_moment(now())),
    ]
    rows = ([fact.read(record) for fact in facts] for record in records)
    return spreadsheets.download(
        name, spreadsheets.workbook(name, [fact.title for fact in facts], rows, about)
    )
