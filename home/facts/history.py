"""A person's timeline, from the histories of every room (R42): one query a room, whatever has happened."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from courses.models import Certificate, Enrolment
from home.words import DEEDS, RECORDS
from lib import snils
from lib.dates import says
from staff.models import Employment, PersonalDataChange, Worker
from ui.records import Change, Event
from vouchers.models import Voucher

SHOWN = 50
# Which values a person reads; the rest is told by the name of the deed.
TOLD = {
    Worker: ("last_name", "first_name", "patronymic", "birth_date", "snils", "graduated_on"),
    Employment: ("state", "leave", "training", "started_on", "ended_on"),
    PersonalDataChange: ("state",),
    Voucher: ("annulled_at",),
    Enrolment: ("state",),
    Certificate: ("number", "issued_on"),
}
_BELONGS = {Worker: "id", Certificate: "enrolment__worker_id"}


def events(worker: Worker) -> list[Event]:
    """What happened to this person, newest first; one deed that wrote several records is told once."""
    told = [event for model in TOLD for event in _of(model, worker)]
    told.sort(key=lambda event: event.at, reverse=True)
    return [_together(list(same)) for _, same in groupby(told, key=_deed)][:SHOWN]


def _deed(event: Event) -> Any:
    return event.who, event.what, event.at.replace(microsecond=0)


def _of(model: Any, worker: Worker) -> Iterator[Event]:
    belongs = _BELONGS.get(model, "worker_id")
    rows = model.history.filter(**{belongs: worker.pk}).select_related("history_user")
    rows = sorted(rows, key=attrgetter("id", "history_date", "history_id"))
    for _, versions in groupby(rows, key=attrgetter("id")):
        before = None
        for row in versions:
            yield _event(model, before, row)
            before = row


def _event(model: Any, before: Any, row: Any) -> Event:
    deed, _, why = (row.history_change_reason or "").partition(": ")
    record = RECORDS[model._meta.model_name]
    return Event(
        at=row.history_date,
        who=str(row.history_user) if row.history_user else "Система",
        what=DEEDS.get(deed, record if before is None else f"{record}: изменение"),
        why=why,
        changes=[change for name in TOLD[model] if (change := _change(model, name, before, row))],
    )


def _change(model: Any, name: str, before: Any, row: Any) -> Change | None:
    if before is None or getattr(before, name) == getattr(row, name):
        return None
    label = str(model._meta.get_field(name).verbose_name)
    return Change(label[:1].upper() + label[1:], _said(before, name), _said(row, name))


def _said(row: Any, name: str) -> str:
    value = getattr(row, name)
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if name == "snils":
        return snils.masked(value)
    if hasattr(row, display := f"get_{name}_display"):
        return str(getattr(row, display)())
    return says(value) if hasattr(value, "strftime") else str(value)


def _together(same: list[Event]) -> Event:
    first = same[0]
    changes = [change for event in same for change in event.changes]
    return Event(first.at, first.who, first.what, next((e.why for e in same if e.why), ""), changes)
