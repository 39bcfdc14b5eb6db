"""The template of the file for ФИС ФРДО as the operator writes it (R38): a line for each column.

    Статус документа* = "Оригинал"
    СНИЛС* = СНИЛС
    Форма обучения* = форма: Очно → Очная; Дистанционно → Заочная
    Подтверждение обмена =

A star: the cell may not be empty. In quotes: the same in every row. After a colon: other words for what the system says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.core.exceptions import ValidationError

from courses.frdo.sources import SOURCES, Read

# Heading, «may not be empty», what stands in it.
Cell = tuple[str, bool, Read]
_BY_WORD = {word.lower(): read for word, read in SOURCES.items()}
_QUOTED = re.compile(r"[\"«“](.*)[\"»”]")


def parsed(text: str) -> list[Cell]:
    """The columns in their order. Raises ValidationError: every line that says nothing known (R38)."""
    cells, wrong, seen = list[Cell](), list[str](), set[str]()
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1)]
    for number, line in lines:
        if not line:
            continue
        try:
            cell = _cell(line)
            if cell[0] in seen:
                raise ValueError("такой столбец уже есть")
            seen.add(cell[0])
            cells.append(cell)
        except ValueError as error:
            wrong.append(f"Строка {number}: {error}.")
    if wrong or not cells:
        raise ValidationError(wrong or ["Нет ни одного столбца."])
    return cells


def _cell(line: str) -> Cell:
    title, sign, said = (part.strip() for part in line.partition("="))
    if not sign or not title.rstrip("* "):
        raise ValueError("нужно «Заголовок = что писать»")
    return title.rstrip("* "), title.endswith("*"), _read(said)


def _read(said: str) -> Read:
    if not said:
        return lambda _: ""
    if quoted := _QUOTED.fullmatch(said):
        return lambda _: quoted[1]
    name, _, replaced = (part.strip() for part in said.partition(":"))
    if (read := _BY_WORD.get(name.lower())) is None:
        raise ValueError(
            f"«{name}» взять неоткуда. Можно: {', '.join(SOURCES)}. Свои слова пишите в кавычках"
        )
    other = dict(_pairs(replaced)) if replaced else {}
    return (lambda one: _replaced(read(one), other)) if other else read


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";"):
        if part.strip():
            ours, sign, theirs = (one.strip() for one in re.sub("->", "→", part).partition("→"))
            if not sign:
                raise ValueError(f"«{part.strip()}»: нужно «наше → их»")
            yield ours.lower(), theirs


def _replaced(value: object, other: Mapping[str, str]) -> object:
    return other.get(str(value).lower(), value)
