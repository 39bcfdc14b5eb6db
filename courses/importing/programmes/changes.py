"""What a row says otherwise than the programme's record, field by field (R35)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from courses.importing.programmes.columns import COLUMNS
from courses.importing.programmes.reading import TEXTS
from courses.models import Programme
from imports.fields import ERASE
from imports.models import Batch
from lib.sheets import words
from staff.models import Position
from vouchers.states import BlockKind

TITLES = {column.name: column.title.lower() for column in COLUMNS}
# An empty cell of these may say that there is none.
ERASED = {**dict.fromkeys(TEXTS, ""), "price": None, "profile_for": frozenset[int]()}
LONG = 60


def changes(
    batch: Batch, programme: Programme, values: Mapping[str, Any], fields: Mapping[str, Any]
) -> dict[str, Any]:
    """The new values by field; an empty cell erases where the switch says so (R35)."""
    said = dict(fields)
    if batch.has(ERASE):
        said |= {
            name: none for name, none in ERASED.items() if name in values and values[name] in (None, [], "")
        }
    return {name: value for name, value in said.items() if not _same(now(programme, name), value)}


def now(programme: Programme, name: str) -> Any:
    if name == "profile_for":
        return frozenset(one.pk for one in programme.profile_for.all())
    return getattr(programme, name)


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, str) and isinstance(new, str):
        return _flat(old) == _flat(new)
    return bool(old == new)


def _flat(text: str) -> str:
    """As it comes back out of a cell: lines became «;», letters that look alike are the same."""
    return words.mended(" ".join(text.replace(";", " ").split()))


def told(programme: Programme, changed: Mapping[str, Any], positions: Mapping[int, str]) -> str:
    """«Часов: 36 → 72; блок: …»: each field, from what to what. positions: the names of those on offer."""
    parts = [
        _marks(programme, value, positions)
        if name == "profile_for"
        else f"{TITLES[name]}: {_said(name, now(programme, name))} → {_said(name, value)}"
        for name, value in changed.items()
    ]
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _marks(programme: Programme, marks: frozenset[int], positions: Mapping[int, str]) -> str:
    had: dict[int, Position] = {one.pk: one for one in programme.profile_for.all()}
    more = sorted(positions[pk] for pk in marks - had.keys())
    less = sorted(one.name for pk, one in had.items() if pk not in marks)
    said = [f"добавится {', '.join(more)}"] if more else []
    said += [f"уйдёт {', '.join(less)}"] if less else []
    return f"{TITLES['profile_for']}: {', '.join(said)}"


def _said(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "да" if value else "нет"
    if value in (None, ""):
        return "пусто"
    if name == "block":
        return str(BlockKind(value).label)
    text = "; ".join(str(value).splitlines())
    return f"«{text[:LONG]}…»" if len(text) > LONG else text
