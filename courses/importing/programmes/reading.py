"""Which programme a row is about, and what it says of it (R35)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from courses.groups import reasons
from courses.importing.providers import Providers
from courses.models import Programme
from imports.fields import Wrong, plain
from lib.numbers import numbers
from lib.readers import Reader
from lib.reasons import Reason
from lib.sheets import words
from staff.importing.positions import Positions

Key = tuple[int, str, int]
TEXTS = ("annotation", "outcomes", "content", "bring")
FIELDS = ("provider", "title", "hours", "block", "for_all_teachers", "price", "active", *TEXTS)
# A programme has all of these, or it is none.
NEEDED = {"provider": "организация КПК", "title": "программа", "hours": "часов", "block": "блок"}


def key_of(programme: Programme) -> Key:
    return programme.provider_id, words.plain(programme.title), programme.hours


class Known:
    """Who teaches, the positions, and the programmes that the rows name: four statements whatever the file."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.providers, self.positions = Providers(), Positions()
        ids = numbers([str(one["id"]) for one in rows if one.get("id")], len(rows))
        titles = {words.plain(one["title"]) for one in rows if one.get("title")}
        asked = Programme.objects.annotate(plain=plain("title")).filter(Q(pk__in=ids) | Q(plain__in=titles))
        every: Iterable[Programme] = (
            asked.select_related("provider").prefetch_related("profile_for").defer("stems").order_by("pk")
        )
        self.by_id: dict[int, Programme] = {one.pk: one for one in every}
        self.by_key: dict[Key, Programme] = {}
        for one in self.by_id.values():
            self.by_key.setdefault(key_of(one), one)

    def marks(self, typed: Sequence[str], programme: Programme | None) -> frozenset[int]:
        """The positions so called: those on offer, and those that the programme has already. Raises Wrong."""
        has = {words.plain(one.name): one.pk for one in programme.profile_for.all()} if programme else {}
        found = set()
        for said in typed:
            name = self.positions.named(said)
            number = self.positions.number[name] if name else has.get(words.plain(said))
            if number is None:
                unknown = self.positions.unknown(said)
                raise Wrong(unknown.words, unknown.then)
            found.add(number)
        return frozenset(found)


def understood(known: Known, values: Mapping[str, Any]) -> tuple[Programme | None, dict[str, Any]]:
    """The programme that the row is about, None: it is not known; and what is said of it by field. Raises Wrong."""
    fields = {name: values[name] for name in FIELDS[1:] if values.get(name) is not None}
    if fields.get("hours") == 0:
        raise wrong(reasons.no_hours())
    if typed := values.get("provider"):
        fields["provider"] = known.providers.find(typed)
    programme = _whose(known, values, fields)
    if (marks := values.get("profile_for")) is not None:
        fields["profile_for"] = known.marks(marks, programme)
    return programme, fields


def _whose(known: Known, values: Mapping[str, Any], fields: Mapping[str, Any]) -> Programme | None:
    if pk := values.get("id"):
        if (found := known.by_id.get(pk)) is None:
            raise Wrong(f"Программы с ID {pk} нет.", "Исправьте ID или оставьте ячейку пустой.")
        return found
    missing = [name for name in ("provider", "title", "hours") if name not in fields]
    if missing:
        said = ", ".join(NEEDED[name] for name in missing)
        raise Wrong(f"Не указано: {said}.", "По этим столбцам программа узнаётся. Или впишите её ID.")
    key = fields["provider"].pk, words.plain(fields["title"]), fields["hours"]
    if (found := known.by_key.get(key)) is None and "block" not in fields:
        raise Wrong("Такой программы в АИС нет. Чтобы добавить, нужен блок.")
    return found


def wrong(reason: Reason) -> Wrong:
    """The row is refused for the reason that the page would give."""
    said = reason.to(Reader.OPERATOR)
    return Wrong(said.text, said.next_step)
