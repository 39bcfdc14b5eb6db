"""What Борис did to register his people: a file of newcomers, and the list of those who must be registered (R8, R10)."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import Any

from demo import names
from demo.region import Person, Place, Region
from imports.models import Batch, Line
from imports.states import Fate, Stage, Verdict
from lib import snils
from lib.dates import format_date
from staff.importing.columns import COLUMNS
from staff.importing.judging import CREATE
from staff.models import StaffList, Worker

FROM_FILE = 4
# So long ago: those who have not come in since then stand on his first page.
FILE_DAYS = 17
FILE = "Новые работники.xlsx"
HEADED = [
    column.title
    for column in COLUMNS
    if column.name not in {"full_name", "kind", "main_job", "main_job_pedagogical"}
]
# Rows that stayed in the file: what is typed wrong in them, and what the page says of it.
WRONG = (
    (
        "birth_date",
        "31.06.1991",
        "Дата рождения: «31.06.1991» не похоже на дату. Напишите так: 12.03.1985.",
        "",
    ),
    ("email", "school12@pochta.example", "Почта общая, а нужна личная.", "Впишите личный адрес работника."),
)


def loaded_file(region: Region, place: Place, people: list[Person]) -> None:
    """The file from which these people were registered; two rows with mistakes stayed in it."""
    at = region.at(region.ago(FILE_DAYS))
    batch = region.bulk.add(
        Batch,
        kind="workers",
        organization_id=place.id,
        file_name=FILE,
        digest=sha256(FILE.encode()).hexdigest(),
        switches=[CREATE],
        found={title: title for title in HEADED},
        notes=[],
        state=Stage.LOADED,
        by_id=place.responsible,
        at=at,
        started_at=at + timedelta(minutes=4),
        ended_at=at + timedelta(minutes=5),
    )
    for number, who in enumerate(people, start=2):
        words = f"Работает с {format_date(who.since)}. Приглашение отправлено на {who.email}."
        made = {"made_type": Worker._meta.label_lower, "made_id": who.worker}
        _line(region, batch, number, who.name.full, Verdict.NEW, Fate.LOADED, words=words, **made)
    for index, (column, said, words, then) in enumerate(WRONG):
        typed = _stranger(region, index) | {column: said}
        full = " ".join(typed[part] for part in ("last_name", "first_name", "patronymic"))
        note = f"СНИЛС {snils.masked(snils.clean(typed['snils']))}"
        more = {"raw": typed, "note": note, "words": words, "then": then}
        _line(region, batch, 2 + len(people) + index, full, Verdict.ERROR, Fate.LEFT, **more)


def _line(
    region: Region, batch: int, number: int, name: str, verdict: Verdict, fate: Fate, **said: Any
) -> None:
    row = {"values": {}, "raw": {}, "instead": None, **said}
    region.bulk.add(Line, batch_id=batch, number=number, name=name, verdict=verdict, state=fate, **row)


def _stranger(region: Region, number: int) -> dict[str, str]:
    """A row as it was typed, of somebody whom the system does not know."""
    born = region.ago(region.days(25, 55) * 365)
    name = names.name(region.random, born, women=0.9)
    return {
        "last_name": name.last,
        "first_name": name.first,
        "patronymic": name.patronymic,
        "birth_date": format_date(born),
        "snils": snils.pretty(names.snils(-9000 - number)),
        "email": f"{names.latin(name.last)}.{names.latin(name.first)}@pochta.example",
        "position": "Учитель математики",
        "started_on": format_date(region.ago(FILE_DAYS + 7)),
    }


def staff_list(region: Region, place: Place, people: list[Person]) -> None:
    """All whom the memo wants registered, by name: his people, one of them misspelt, and those who are missing (R8)."""
    said = [who.name.full for who in people if not who.gone]
    said[-1] = said[-1][:-2] + said[-1][-1]
    while len(said) < (place.must_register or 0):
        born = region.ago(region.days(25, 55) * 365)
        said.append(names.name(region.random, born, women=0.9).full)
    region.bulk.add(
        StaffList,
        organization_id=place.id,
        names=sorted(said),
        loaded_at=region.at(region.ago(FILE_DAYS)),
        loaded_by_id=place.responsible,
    )
