"""Which group a row is about, and what it says of it (R35)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from django.db.models import Q

from courses.groups import sessions
from courses.importing.groups.columns import COLUMNS
from courses.importing.providers import Providers
from courses.models import CourseGroup, Programme
from imports.fields import Wrong, plain
from lib.numbers import numbers
from lib.sheets import words

# Without these there is no group; the rest may be filled in later on its card.
NEEDED = ("funding", "starts_on", "ends_on", "registration_from", "registration_until", "seats")
CONTACT = ("contact_name", "contact_phone", "contact_email")
FIELDS = (*NEEDED, "form", "time", "town", "place", "minimum", "sessions", *CONTACT)
TITLES = {column.name: column.title.lower() for column in COLUMNS}
SHOWN = 4


class Known:
    """Who teaches, the programmes and the groups that the rows name: three statements whatever the file."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.providers = Providers()
        ids = numbers([str(one["programme"]) for one in rows if one.get("programme")], len(rows))
        titles = {words.plain(one["title"]) for one in rows if one.get("title")}
        asked = Programme.objects.annotate(plain=plain("title")).filter(Q(pk__in=ids) | Q(plain__in=titles))
        every = asked.select_related("provider").only("title", "hours", "provider").order_by("pk")
        self.programmes = {one.pk: one for one in every}
        self._titled: dict[str, list[Programme]] = defaultdict(list)
        for one in self.programmes.values():
            self._titled[words.plain(one.title)].append(one)
        named = CourseGroup.objects.filter(number__in={one["number"] for one in rows})
        self.groups = {one.number: one for one in named.select_related("programme")}

    def programme(self, values: Mapping[str, Any]) -> Programme:
        """By its ID, or by its title and whatever else the row says of it. Raises Wrong."""
        if pk := values.get("programme"):
            if (one := self.programmes.get(pk)) is None:
                raise Wrong(f"Программы с ID {pk} нет.", "Исправьте ID или впишите название программы.")
            return one
        if not (title := values.get("title")):
            raise Wrong("Не указана программа.", "Впишите её ID или название.")
        who = self.providers.find(values["provider"]).pk if values.get("provider") else None
        found = [
            one
            for one in self._titled.get(words.plain(title), [])
            if who in (None, one.provider_id) and values.get("hours") in (None, one.hours)
        ]
        if not found:
            raise Wrong(
                "Такой программы в АИС нет.",
                "Проверьте название, часы и организацию или загрузите программу.",
            )
        if len(found) > 1:
            some = "; ".join(
                f"ID {one.pk}, {one.hours} ч, {one.provider.short_name}" for one in found[:SHOWN]
            )
            raise Wrong(f"Таких программ несколько: {some}.", "Впишите ID программы.")
        return found[0]


def understood(known: Known, values: Mapping[str, Any]) -> tuple[CourseGroup | None, CourseGroup]:
    """The group of that number, None: there is none; and the group as the row says. Raises Wrong."""
    fields = {name: values[name] for name in FIELDS if values.get(name) is not None}
    here = known.groups.get(values["number"])
    if here is None and (missing := [TITLES[name] for name in NEEDED if name not in fields]):
        raise Wrong(f"Не указано: {', '.join(missing)}.")
    if said := fields.get("registration_from"):
        day, _, clock = said.partition("T")
        fields["registration_from"] = date.fromisoformat(day)
        fields["registration_hour"] = time.fromisoformat(clock) if clock else None
    if (typed := fields.get("sessions")) is not None:
        fields["sessions"] = _sessions(typed, fields.get("starts_on") or (here and here.starts_on))
    programme = known.programme(values)
    return here, CourseGroup(programme=programme, number=values["number"], draft=True, **fields)


def _sessions(typed: str, first_day: Any) -> list[dict[str, Any]]:
    kept, wrong = sessions.read(typed, first_day)
    if wrong:
        raise Wrong(f"«{wrong[0]}»: нужны день, часы и место, например «{sessions.EXAMPLE}».")
    return kept


def differences(here: CourseGroup, said: CourseGroup, values: Mapping[str, Any]) -> list[str]:
    """What the row says otherwise than the record, by the headings of the file (R35)."""
    names = [name for name in FIELDS if values.get(name) is not None]
    differ = [TITLES[name] for name in names if getattr(here, name) != getattr(said, name)]
    hour = said.registration_hour
    if hour and hour != here.registration_hour and TITLES["registration_from"] not in differ:
        differ.append(TITLES["registration_from"])
    return [*(["программа"] if here.programme_id != said.programme_id else []), *differ]
