"""A file as a school sends it, chosen by its Responsible in a browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from imports import working
from imports.models import Batch, Line
from imports.states import Fate
from letters.models import Letter
from lib import snils
from staff.models import Worker
from tests.factories import PositionFactory, snils_number

HEADER = (
    "Фамилия",
    "Имя",
    "Отчество",
    "Дата рождения",
    "СНИЛС",
    "Электронная почта",
    "Должность",
    "Работает с",
)
FIRST = 700_000
ROWS = 60


def row(number: int, **said: Any) -> list[str]:
    """The n-th teacher whom nobody knows; `said` by the heading's first letters: фамилия, почта…"""
    told = {
        "Фамилия": f"Авдеев{'абвгдежзик'[number % 10]}{'лмнопрстуф'[number // 10 % 10]}",
        "Имя": "Инна",
        "Отчество": "Романовна",
        "Дата рождения": f"{number % 27 + 1:02}.{number % 12 + 1:02}.{1970 + number % 25}",
        "СНИЛС": snils.pretty(snils_number(FIRST + number)),
        "Электронная почта": f"avdeeva{number}@pochta.example",
        "Должность": "Учитель математики",
        "Работает с": "01.09.2026",
    }
    return [str({**told, **said}[name]) for name in HEADER]


def book(rows: Sequence[Sequence[Any]], header: Sequence[str] = HEADER) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("Лист1")
        for at, cells in enumerate([header, *rows]):
            sheet.write_row(at, 0, cells)
    return out.getvalue()


def send(desk: Client, data: bytes, name: str = "Новые работники.xlsx", **switches: str) -> Any:
    """The answer to «Проверить файл»."""
    PositionFactory()
    posted = {"file": SimpleUploadedFile(name, data), "create": "on", **switches}
    return desk.post(
        reverse("imports:upload", args=["workers"]), {key: said for key, said in posted.items() if said}
    )


def previewed(desk: Client, *rows: Sequence[Any], **more: Any) -> Batch:
    answer = send(desk, book(rows), **more)
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def load(desk: Client, batch: Batch) -> Batch:
    """«Загрузить», and the background's work done here."""
    assert desk.post(reverse("imports:load", args=[batch.pk])).status_code == 302
    assert not working.drain()
    batch.refresh_from_db()
    return batch


def line(batch: Batch, number: int) -> Line:
    return batch.lines.get(number=number)


def waiting(desk: Client) -> Batch:
    """A file that waits for whoever works in the background."""
    made = previewed(desk, *(row(n) for n in range(ROWS)))
    desk.post(reverse("imports:load", args=[made.pk]))
    return made


def loaded(batch: Batch) -> int:
    return int(batch.lines.filter(state=Fate.LOADED).count())


def whole(batch: Batch) -> None:
    """Every row made one worker with one invitation's letter."""
    batch.refresh_from_db()
    assert batch.state == "loaded"
    made = Counter(batch.lines.values_list("made_id", flat=True))
    assert set(made.values()) == {1}
    assert Worker.objects.filter(pk__in=made).count() == ROWS
    letters = Counter(Letter.objects.filter(kind="staff/invitation").values_list("recipient", flat=True))
    assert (len(letters), set(letters.values())) == (ROWS, {1})
