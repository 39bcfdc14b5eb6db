"""The rows of a file as a list: what is wrong comes first (R10)."""

from __future__ import annotations

from typing import Any

import django_filters as filters
from django.utils.html import format_html
from django.utils.safestring import SafeString

from imports.models import RANK, Line
from imports.states import Fate, Stage, Verdict
from ui.columns import Column

PROBLEMS = frozenset({Verdict.ERROR, Verdict.CHECK})


def _whom(line: Line) -> SafeString | str:
    if not line.note or line.judged not in PROBLEMS:
        return line.name or "—"
    return format_html('{}<br><span class="muted nowrap">{}</span>', line.name or "—", line.note)


def _what(line: Line) -> SafeString | str:
    bold = line.judged in PROBLEMS and line.fate in {Fate.WAITING, Fate.LEFT}
    words = format_html("<strong>{}</strong>", line.words) if bold else line.words
    return format_html('{}<br><span class="muted">{}</span>', words, line.then) if line.then else words


def _stands(line: Line) -> Any:
    """Before the button the verdict; afterwards what became of a row that was to be loaded."""
    moved = line.batch.stage not in {Stage.PREVIEWED, Stage.EXPIRED} and line.fate != Fate.WAITING
    return line.fate if moved and line.judged not in _NEVER else line.judged


_NEVER = frozenset({Verdict.ERROR, Verdict.HERE, Verdict.SKIP})
LINES = (
    Column("Строка", lambda line: line.number, "number", sort=["number"], number=True),
    Column("О ком", _whom, "name", sort=["name"], title=True),
    Column("Решение", _stands, "verdict", sort=[RANK, "number"]),
    Column("Что произойдёт", _what),
)
# The same after the button.
DONE = (*LINES[:-1], Column("Что стало", _what))


class LineFilter(filters.FilterSet):
    verdict = filters.ChoiceFilter(label="Решение", choices=Verdict.choices)
    state = filters.ChoiceFilter(label="Что стало", choices=Fate.choices)

    class Meta:
        model = Line
        fields: tuple[str, ...] = ()
