"""What becomes of each row of a list of certificates (R38), by the rules of the person's own page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models.functions import Upper

from courses import facts
from courses.certificates import rules
from courses.models import Certificate, Enrolment
from imports.fields import Wrong
from imports.kinds import Judged, because
from imports.states import Verdict
from lib.dates import format_date, today
from lib.readers import Reader
from lib.search import fold
from lib.sheets import Row
from staff.importing.columns import NAMES

Given = dict[int, dict[str, str]]


class Known:
    """Who held a seat to the end in the groups that the rows name, and whose numbers are given: three statements."""

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        seats = Enrolment.objects.with_details().not_released()
        self._seats: dict[str, list[Enrolment]] = defaultdict(list)
        for seat in seats.filter(group__number__in={one["number"] for one in rows}).order_by("pk"):
            self._seats[seat.group.number].append(seat)
        self.courses = facts.courses({one.programme_id for every in self._seats.values() for one in every})
        asked = Certificate.objects.annotate(key=Upper("number"))
        asked = asked.filter(key__in={one["certificate"].upper() for one in rows})
        self.given: Given = defaultdict(dict)
        said = "provider", "key", "enrolment__worker__full_name", "enrolment__group__number"
        for provider, key, name, group in asked.values_list(*said):
            self.given[provider][key] = f"{name}, группа {group}"

    def seat(self, values: Mapping[str, Any]) -> Enrolment:
        """Whose certificate it is. Raises Wrong."""
        if not (seats := self._seats.get(values["number"], [])):
            raise Wrong(
                f"Группы {values['number']} нет или в ней никто не учился.", "Проверьте номер группы."
            )
        name = fold(" ".join(values.get(part) or "" for part in NAMES).strip())
        found = [one for one in seats if fold(one.worker.full_name) == name]
        if pk := values.get("id"):
            found = [one for one in found if one.worker_id == pk]
        if not found:
            raise Wrong("В этой группе такого человека нет.", "Проверьте ФИО, ID и номер группы.")
        if len(found) > 1:
            ids = ", ".join(f"ID {one.worker_id}" for one in found)
            raise Wrong(f"Таких людей в группе несколько: {ids}.", "Впишите ID работника.")
        return found[0]


def judge(rows: Sequence[Row]) -> list[Judged]:
    """The verdict of each row, in their order: a fixed number of statements (R38)."""
    known, seen = Known([row.values for row in rows]), dict[Any, int]()
    return [_judge(known, row, seen) for row in rows]


def _judge(known: Known, row: Row, seen: dict[Any, int]) -> Judged:
    number, on = row.values["certificate"].strip(), row.values["issued_on"]
    try:
        seat = known.seat(row.values)
        provider = seat.group.programme.provider_id
        for key, said in ((seat.pk, "Этот человек"), ((provider, number.upper()), f"Номер {number}")):
            if (first := seen.setdefault(key, row.number)) != row.number:
                raise Wrong(f"{said} уже есть в строке {first}.", "Оставьте одну из строк.")
    except Wrong as wrong:
        return wrong.judged
    return replace(_verdict(known, seat, number, on), record=seat.pk, worker_id=seat.worker_id)


def _verdict(known: Known, seat: Enrolment, number: str, on: Any) -> Judged:
    has: Certificate | None = getattr(seat, "certificate", None)
    if has is not None:
        if (has.number.upper(), has.issued_on) == (number.upper(), on):
            return Judged(Verdict.HERE, "Уже внесено.")
        said = f"Уже внесено другое: № {has.number} от {format_date(has.issued_on)}."
        return Judged(Verdict.SKIP, said, "Исправить номер и дату можно на карточке записи.")
    offer = facts.offer_of(seat.group, known.courses[seat.programme_id])
    given = known.given[seat.group.programme.provider_id]
    against = rules.may_certify(seat.worker.full_name, seat.seat, number, on, offer, today(), given)
    if against:
        return because(Verdict.ERROR, *against, reader=Reader.OPERATOR)
    return Judged(Verdict.NEW, f"Внесём № {number} от {format_date(on)}, письмо уйдёт работнику.")
