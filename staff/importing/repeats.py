"""Rows of one file that name the same person, or one who is alike: one account for each (R1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from imports.kinds import Judged
from imports.states import Verdict
from lib.search import fold
from lib.sheets import Row
from staff.duplicates.known import Person
from staff.duplicates.rules import agrees, alike

# More rows of one birthday than this are not a school's list any more.
COMPARED = 20


def repeats(rows: Sequence[Row], people: Sequence[Person], emails: Sequence[str]) -> dict[int, Judged]:
    """By the row's number: it says again what an earlier one says, or nearly (R1, R2). Ё is Е, case does not matter."""
    seen: dict[tuple[str, Any], int] = {}
    near: dict[Any, list[tuple[int, Person]]] = defaultdict(list)
    found: dict[int, Judged] = {}
    for row, person, email in zip(rows, people, emails, strict=True):
        for what, mark in _marks(person, email):
            first = seen.setdefault((what, mark), row.number)
            if first != row.number and row.number not in found:
                found[row.number] = _repeat(f"Повтор строки {first}: {what}.", "Оставьте одну строку.")
        if row.number in found:
            continue
        name = fold(" ".join(person.parts))
        for number, other in (*near[person.birth_date], *near[name]):
            if (likeness := alike(person, other)).close and row.number not in found:
                found[row.number] = _repeat(
                    f"Похоже на строку {number}: {agrees(likeness)}.",
                    "Если это один человек, оставьте одну строку. Если разные, второго зарегистрируйте отдельно.",
                )
        for key in (person.birth_date, name):
            near[key] = [*near[key][-COMPARED:], (row.number, person)]
    return found


def _marks(person: Person, email: str) -> Iterator[tuple[str, Any]]:
    if person.snils:
        yield "тот же СНИЛС", person.snils
    yield "те же ФИО и дата рождения", (*map(fold, person.parts), person.birth_date)
    if email:
        yield "та же почта", email


def _repeat(words: str, then: str) -> Judged:
    return Judged(Verdict.ERROR, words, then)
