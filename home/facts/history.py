"""A person's timeline, from the histories of every room (R42): one query a room, whatever has happened."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from courses.models import Certificate, Enrolment
from home.words import OBJECTS, RECORDS, SENTENCES
from lib import readers
from lib.readers import Reader
from staff.models import Employment, PersonalDataChange, SnilsShown, Worker
from ui.history import Line, lines, what
from ui.records import Event
from vouchers.models import Voucher

# Which values a person reads; the rest is told by the sentence.
TOLD = {
    Worker: ("last_name", "first_name", "patronymic", "birth_date", "snils", "graduated_on"),
    Employment: ("state", "leave", "training", "started_on", "ended_on"),
    PersonalDataChange: ("state",),
    SnilsShown: (),
    Voucher: ("annulled_at",),
    Enrolment: ("state", "kept_as"),
    Certificate: ("number", "issued_on"),
}
_BELONGS = {Worker: "id", Certificate: "enrolment__worker_id"}
# What the sentences name besides the row itself.
_WITH = {Employment: ("organization", "position"), Enrolment: ("group__programme",)}


def events(worker: Worker) -> list[Event]:
    """All that happened to this person, newest first; one action that wrote several records is told once."""
    reader = readers.now()
    entries = [(model, line) for model in TOLD for line in _of(model, worker)]
    entries.sort(key=lambda entry: entry[1].row.history_date, reverse=True)
    return [event for _, same in groupby(entries, key=_action) for event in _together(list(same), reader)]


def _of(model: Any, worker: Worker) -> Iterator[Line]:
    belongs = _BELONGS.get(model, "worker_id")
    rows = model.history.filter(**{belongs: worker.pk})
    return lines(rows.select_related("history_user", *_WITH.get(model, ())))


def _action(entry: tuple[Any, Line]) -> Any:
    line = entry[1]
    return line.row.history_user_id, line.action, line.row.history_date.replace(microsecond=0)


def _together(same: list[tuple[Any, Line]], reader: Reader) -> Iterator[Event]:
    """The lines that name the action, each an event; what else the action wrote stands under the first of them."""
    named = [entry for entry in same if not entry[1].action or is_main(entry[1], reader)] or same[:1]
    rest = [line.event("", TOLD[model]) for model, line in same if (model, line) not in named]
    for model, line in named:
        event = line.event(told(line, reader), TOLD[model])
        more = [change for other in rest for change in other.changes]
        why = event.why or next((other.why for other in rest if other.why), "")
        yield Event(event.at, event.who, event.what, why, [*event.changes, *more])
        rest = []


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
