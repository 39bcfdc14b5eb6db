"""The lines of a record's history as sentences that a person reads (R42)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.core.paginator import Paginator

from lib import dates, snils
from lib.readers import Reader


@dataclass(frozen=True)
class Change:
    """One value before and after, as a person reads it: for `{% compare %}` and `{% timeline %}` (R11, R42)."""

    label: str
    old: Any
    new: Any


@dataclass(frozen=True)
class Event:
    """One line of a history: when, who, what, why, and which values changed (R42). about: what of the person or the
    record it concerns, in a word or two; empty where a history is of one thing."""

    at: datetime
    who: str
    what: str
    why: str = ""
    changes: Sequence[Change] = ()
    about: str = ""


PER_PAGE = 50


class Teller:
    """What happened, in words. A room that knows the actions lends `sentence` (config/wiring.py): given a line and
    the reader it says the sentence, or nothing where the action is not about such a record."""

    def __init__(self) -> None:
        self.sentence: Callable[[Any, Reader], str] = lambda line, reader: ""


teller = Teller()


@dataclass(frozen=True)
class Line:
    """One row of a history beside the row before it: None when the record was just made."""

    row: Any
    before: Any

    @property
    def action(self) -> str:
        """«staff.confirm»; empty where no action wrote it: what migrations and loaders say is all reason."""
        action = (self.row.history_change_reason or "").partition(": ")[0]
        return action if "." in action and " " not in action else ""

    @property
    def why(self) -> str:
        said = self.row.history_change_reason or ""
        return said.removeprefix(self.action).removeprefix(": ") if self.action else said

    @property
    def who(self) -> str:
        return str(self.row.history_user) if self.row.history_user else "Система"

    @cached_property
    def changes(self) -> list[Change]:
        """All that differs from the version before; nothing when the record was just made."""
        return self._between(None)

    def _between(self, names: Sequence[str] | None) -> list[Change]:
        return [] if self.before is None else list(_changes(self.before, self.row, names))

    def event(self, what: str, names: Sequence[str] | None = None) -> Event:
        """names: which values are told of; all of them when not said."""
        changes = self.changes if names is None else self._between(names)
        return Event(self.row.history_date, self.who, what, self.why, changes)


def lines(rows: Iterable[Any]) -> Iterator[Line]:
    """Histories of any number of records of one model, each line with the one before it."""
    for _, versions in groupby(
        sorted(rows, key=attrgetter("id", "history_date", "history_id")), key=lambda row: row.id
    ):
        before = None
        for row in versions:
            yield Line(row, before)
            before = row


def what(line: Line, reader: Reader) -> str:
    """The sentence of the action; where no action is known, which values changed."""
    if said := teller.sentence(line.row, reader):
        return said
    if line.row.history_type != "~":
        return "Запись создана" if line.row.history_type == "+" else "Запись удалена"
    changed = "; ".join(inside(change.label) for change in line.changes)
    return f"Изменено: {changed}" if changed else "Запись изменена"


def of_record(rows: Iterable[Any], reader: Reader) -> list[Event]:
    """Newest first: everything that ever changed in one record."""
    return [line.event(what(line, reader)) for line in lines(rows)][::-1]


ASKED = ("about", "who")


def page(events: Sequence[Event], query: Mapping[str, str]) -> Any:
    """A page of those that the address asks for: `page`, and by `about` and `who` (R42). Its `ways` are what a form may
    ask: of each the name, the title, the values that there are, the chosen one."""
    asked = {name: query.get(name, "") for name in ASKED}
    found = [one for one in events if all(said in {"", getattr(one, name)} for name, said in asked.items())]
    shown: Any = Paginator(found, PER_PAGE).get_page(query.get("page"))
    ways = [(name, sorted({getattr(one, name) for one in events} - {""}), asked[name]) for name in ASKED]
    worth = len(events) > FEW or any(asked.values())
    shown.ways = [(name, WAYS[name], *way) for name, *way in ways if worth and len(way[0]) > 1]
    return shown


WAYS = {"about": "О чём", "who": "Кто"}
# So few are read whole.
FEW = 5


def _changes(before: Any, row: Any, names: Sequence[str] | None) -> Iterator[Change]:
    for one in row.tracked_fields:
        told = not one.generated if names is None else one.name in names
        if told and getattr(before, one.attname) != getattr(row, one.attname):
            yield Change(_label(one), said(before, one.name), said(row, one.name))
    for one in getattr(row, "_history_m2m_fields", ()) if names is None else ():
        was, now = (_set_of(version, one.name) for version in (before, row))
        if was != now:
            yield Change(_label(one), was, now)


def _label(one: Any) -> str:
    label = str(one.verbose_name)
    return label[:1].upper() + label[1:]


def inside(text: str) -> str:
    """In the middle of a sentence: «учитель математики», and abbreviations as they are."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _set_of(version: Any, name: str) -> str:
    """The records that a many-to-many relation held then, by name."""
    links = getattr(version, name).all()
    through = getattr(version.history_object, name)
    there = {getattr(link, f"{through.target_field_name}_id") for link in links}
    return ", ".join(sorted(str(one) for one in through.model._default_manager.filter(pk__in=there)))


def said(row: Any, name: str) -> str:
    """A field's content as a person reads it; empty for nothing."""
    value = getattr(row, name)
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if name == "snils":
        return snils.masked(value)
    if hasattr(row, display := f"get_{name}_display"):
        return str(getattr(row, display)())
    if isinstance(value, datetime):
        return dates.format_moment(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return dates.format_date(value) if isinstance(value, date) else str(value)
