"""Whom a row of the operator's file means, of all workers of the region (R19)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Q

from imports.kinds import Judged
from imports.states import Verdict
from lib.search import fold, folded
from lib.sheets import words
from staff.importing.columns import NAMES
from staff.models import Employment, Worker

SHOWN = 3
# Somebody whom a row means, with the position that an empty cell means; empty where the person works nowhere.
Here = tuple[Worker, str]


def wrong(words: str, then: str) -> Judged:
    return Judged(Verdict.ERROR, words, then)


class Everybody:
    """Those whom the rows name, by ID, СНИЛС or whole ФИО, and where they work: two statements whatever the file."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        ids, numbers = ({one[name] for one in rows if one.get(name)} for name in ("id", "snils"))
        asked = Q(pk__in=ids) | Q(snils__in=numbers) | Q(folded_name__in={_name(one) for one in rows})
        found = Worker.objects.not_merged().annotate(folded_name=folded("full_name")).filter(asked)
        self._workers = list(found.order_by("pk"))
        self._places: dict[int, list[Employment]] = defaultdict(list)
        places = Employment.objects.current().filter(worker__in=[one.pk for one in self._workers])
        for place in places.select_related("position", "organization").order_by("-training", "pk"):
            self._places[place.worker_id].append(place)
        self._by_id = {one.pk: one for one in self._workers}
        self._by_snils = {one.snils: one for one in self._workers}
        self._named: dict[str, list[Worker]] = defaultdict(list)
        for one in self._workers:
            self._named[fold(one.full_name)].append(one)

    def find(self, values: Mapping[str, Any]) -> Here | Judged:
        """Whom the row means, or why nobody."""
        for name, known, said in (("id", self._by_id, "ID"), ("snils", self._by_snils, "СНИЛС")):
            if key := values.get(name):
                return self._same(known.get(key), values, said)
        namesakes = self._named.get(_name(values), [])
        found = [one for one in namesakes if self._works(one, values.get("organization"))]
        if len(found) > 1:
            return wrong(f"Таких работников несколько: {self._told(found)}.", "Впишите ID работника.")
        if found:
            return self._here(found[0])
        if namesakes:
            return wrong(
                f"В этой организации не работает. Есть {self._told(namesakes)}.", "Впишите ID работника."
            )
        return wrong("Работника с таким ФИО в АИС нет.", "Проверьте ФИО или впишите СНИЛС.")

    def _same(self, one: Worker | None, values: Mapping[str, Any], said: str) -> Here | Judged:
        if one is None:
            return wrong(f"Работника с таким {said} в АИС нет.", f"Проверьте {said}.")
        if [fold(getattr(one, part)) for part in NAMES[:2]] != [
            fold(values.get(part) or "") for part in NAMES[:2]
        ]:
            told = wrong(f"По {said} это {one.full_name}.", f"Проверьте ФИО и {said}.")
            return replace(told, worker_id=one.pk)
        return self._here(one)

    def _here(self, one: Worker) -> Here:
        places = self._places[one.pk]
        return one, places[0].position.name if places else ""

    def _works(self, one: Worker, where: str | None) -> bool:
        """In the organization of that ID or name; anywhere, where the row names none."""
        said = {text for place in self._places[one.pk] for text in _called(place)}
        return not where or words.plain(where) in said

    def _told(self, found: Sequence[Worker]) -> str:
        some = [f"ID {one.pk}{self._at(one)}" for one in found[:SHOWN]]
        return "; ".join(some) + (" и другие" if len(found) > SHOWN else "")

    def _at(self, one: Worker) -> str:
        places = self._places[one.pk]
        return f", {places[0].organization.name}" if places else ""


def _called(place: Employment) -> tuple[str, str]:
    return str(place.organization_id), words.plain(place.organization.name)


def _name(values: Mapping[str, Any]) -> str:
    return fold(" ".join(values.get(part) or "" for part in NAMES))
