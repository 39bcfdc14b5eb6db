"""A file of workers (R10): what its preview and its loading cost, in rows a second of one core."""

from __future__ import annotations

import resource
from io import BytesIO
from typing import Any

import xlsxwriter

from benchmarks import web
from imports import actions, kinds, preview, working
from imports.models import Batch
from lib import snils
from lib.acting import Actor
from organizations.models import Responsible
from staff.models import Position

ROWS, LOADED, ROUNDS = 5_000, 300, 3
LETTERS = "абвгдежзик"


def measure(database: str) -> dict[str, Any]:
    """`files` of the report."""
    with web.started(database) as pool:
        return dict(pool.submit(figures, ROWS, LOADED).result())


def figures(rows: int, loaded: int) -> dict[str, Any]:
    """The processor's time of all three that work: the page, the process that opens the file, PostgreSQL."""
    responsible = Responsible.objects.active().select_related("user").order_by("pk")[0]
    actor = Actor(responsible.user, responsible)
    data, before = workbook(rows), _children()
    seen = web.spent(lambda: previewed(data, actor), ROUNDS)
    opening = (_children() - before) / ROUNDS
    actions.start(previewed(workbook(loaded, first=rows), actor), by=actor)
    done = web.spent(lambda: working.drain(seconds=600), 1)
    return {
        "preview_per_s": round(1000 * rows / (seen.app + seen.db + opening)),
        "ms_app": round(seen.app),
        "ms_opening": round(opening),
        "ms_db": round(seen.db),
        "load_per_s": round(1000 * loaded / (done.app + done.db)),
        "load_ms_app": round(done.app / loaded, 2),
        "load_ms_db": round(done.db / loaded, 2),
    }


def previewed(data: bytes, actor: Actor) -> Batch:
    organization = actor.responsible.organization_id
    batch = Batch(kind="workers", organization_id=organization, file_name="Список.xlsx", switches=["create"])
    kind = kinds.of(batch)
    return actions.preview(batch, preview.opened(kind, data, batch), by=actor)  # type: ignore[no-any-return]


def workbook(rows: int, first: int = 0) -> bytes:
    """New workers, whose birthdays many of the region share."""
    position = Position.objects.filter(active=True).order_by("pk")[0].name
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(
            0,
            0,
            ["Фамилия", "Имя", "Отчество", "Дата рождения", "СНИЛС", "E-mail", "Должность", "Дата приёма"],
        )
        for at in range(rows):
            sheet.write_row(at + 1, 0, _cells(first + at, position))
    return out.getvalue()


def _cells(n: int, position: str) -> list[str]:
    surname = "Авд" + "".join(LETTERS[n // 10**place % 10] for place in range(4)) + "ова"
    nine = f"{100_000_000 + (2_000_000 + n) * 7919 % 800_000_000:09}"
    born = f"{n % 27 + 1:02}.{n % 12 + 1:02}.{1965 + n % 33}"
    number = snils.pretty(nine + snils.checksum(nine))
    return [surname, "Инна", "Романовна", born, number, f"file{n}@pochta.example", position, "01.09.2020"]


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)
