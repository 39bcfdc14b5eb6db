"""A line of a history as the sentence that `home.words` has for it (R42)."""

from __future__ import annotations

from typing import Any

from home.words import OBJECTS, RECORDS, SENTENCES
from lib.readers import Reader
from ui.history import Line, what


def _record(row: Any) -> str:
    return str(row.instance_type._meta.model_name)


def sentence(row: Any, reader: Reader) -> str:
    """The action that wrote this row, when it is this row that tells it; empty otherwise."""
    name = (row.history_change_reason or "").partition(": ")[0]
    for action in SENTENCES.get(name, ()):
        if action.record == _record(row) and action.only in {"", getattr(row, "state", "")}:
            return _filled(action.says.to(reader), row)
    return ""


def is_main(line: Line, reader: Reader) -> bool:
    """Does this line tell its action by name, or only what else the action wrote?"""
    return bool(sentence(line.row, reader))


def told(line: Line, reader: Reader) -> str:
    """A sentence for any line of a person's history."""
    if said := sentence(line.row, reader):
        return said
    made, changed = RECORDS.get(_record(line.row), ("", ""))
    text = made if line.before is None else changed
    return _filled(text, line.row) if text else what(line, reader)


def _filled(text: str, row: Any) -> str:
    return text.format(it=OBJECTS[_record(row)](row)) if "{it}" in text else text
