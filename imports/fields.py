"""What files that say the fields of known things have in common: organizations, programmes, groups (R10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Func, Value
from django.db.models.functions import Trim

from imports.kinds import Judged
from imports.models import Line
from imports.states import Verdict
from lib.search import folded
from lib.sheets import words

if TYPE_CHECKING:
    from lib.sheets import Column

# Names of switches.
CREATE, UPDATE, ERASE = "create", "update", "erase"
SWITCH_ON = "Чтобы изменить, проверьте файл снова с отметкой «Менять известные»."
DOES = {
    Verdict.ERROR: "с ошибкой, не загрузим",
    Verdict.DIFFERS: "отличаются, изменим",
    Verdict.NEW: "новых, добавим",
    Verdict.HERE: "уже в АИС, менять нечего",
    Verdict.SKIP: "пропустим по вашей отметке",
}


class Wrong(Exception):
    """What is wrong with a row, and what to do."""

    def __init__(self, words: str, then: str = "") -> None:
        super().__init__(words)
        self.judged = Judged(Verdict.ERROR, words, then)


def plain(field: str) -> Func:
    """`lib.sheets.words.plain` in SQL."""
    bare = Func(folded(field), Value(r"\([^)]*\)"), Value(" "), Value("g"), function="regexp_replace")
    said = Func(bare, Value("[^a-zа-я0-9]+"), Value(" "), Value("g"), function="regexp_replace")
    return Trim(said, output_field=CharField())


def like(typed: str, there: Mapping[str, Any]) -> str:
    """What to do about a name that is not there: the nearest that is. there: the records by their plain names."""
    near = get_close_matches(words.plain(typed), there, 1, 0.5)
    return f"Похоже на «{there[near[0]]}»." if near else "Впишите так, как названо в АИС."


def values_of(line: Line, columns: Sequence[Column]) -> dict[str, Any]:
    """What a stored row says, the empty cells of the file's columns among it."""
    empty = {column.name: None for column in columns if column.title in line.batch.found}
    return {**empty, **line.values}
