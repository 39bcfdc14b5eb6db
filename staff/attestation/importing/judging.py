"""What becomes of each row of a file of attestations (R19): a fixed number of statements for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from imports.kinds import Judged, because
from imports.models import Batch
from imports.states import Verdict
from lib.dates import today
from lib.readers import For, Reader
from lib.search import fold
from lib.sheets import Row
from staff.attestation import facts, reasons, rules
from staff.attestation.importing.region import Everybody, Here, wrong
from staff.importing.positions import Positions
from staff.models import Employment, Worker
from staff.states import Category
from ui.history import inside

PARTS = ("last_name", "first_name", "patronymic")


OTHERWISE = For("Если верно в файле, напишите оператору.", operator="Если верно в файле, исправьте запись.")


class People:
    """The current workers of an organization, by СНИЛС and by name; one statement."""

    def __init__(self, organization: int) -> None:
        places = Employment.objects.current().filter(organization=organization, worker__merged_into=None)
        rows = places.select_related("worker", "position").order_by("-training", "pk")
        self._snils: dict[str, Here] = {}
        self._named: dict[tuple[str, str], dict[int, Here]] = defaultdict(dict)
        for place in rows:
            one: Here = (place.worker, place.position.name)
            self._snils.setdefault(place.worker.snils, one)
            key = fold(place.worker.last_name), fold(place.worker.first_name)
            self._named[key].setdefault(place.worker_id, one)

    def find(self, values: Mapping[str, Any]) -> Here | Judged:
        """Whom the row means, or why nobody."""
        said = [fold(values.get(name) or "") for name in PARTS]
        if digits := values.get("snils"):
            one = self._snils.get(digits)
            if one and [fold(getattr(one[0], name)) for name in PARTS[:2]] != said[:2]:
                told = wrong(f"По СНИЛС это {one[0].full_name}.", "Проверьте ФИО и СНИЛС.")
                return replace(told, worker_id=one[0].pk)
            return one or wrong(*NOBODY)
        found = [
            one
            for one in self._named.get((said[0], said[1]), {}).values()
            if said[2] in {"", fold(one[0].patronymic)}
        ]
        if len(found) > 1:
            return wrong("Таких работников у вас несколько.", "Впишите СНИЛС.")
        return found[0] if found else wrong(*NOBODY)


NOBODY = "Среди ваших работников такого человека нет.", "Проверьте ФИО или сначала зарегистрируйте работника."


def judge(batch: Batch, rows: Sequence[Row]) -> list[Judged]:
    """The verdict of each row, in their order (R19)."""
    here = batch.organization_id
    people, positions = People(here) if here else Everybody([row.values for row in rows]), Positions()
    found = [people.find(row.values) for row in rows]
    workers = {one[0].pk for one in found if not isinstance(one, Judged)}
    known, waits = facts.recorded(workers), facts.waiting(workers)
    seen: dict[facts.Key, int] = {}
    judged = []
    for row, one in zip(rows, found, strict=True):
        if isinstance(one, Judged):
            judged.append(one)
            continue
        worker, usual = one
        if not (typed := row.values.get("position") or usual):
            judged.append(wrong("Работник нигде не работает, а должность не указана.", "Впишите должность."))
            continue
        position = positions.named(typed)
        if position is None:
            judged.append(positions.unknown(typed))
            continue
        key = worker.pk, positions.number[position], row.values["on"]
        if (first := seen.setdefault(key, row.number)) != row.number:
            judged.append(wrong(f"Повтор строки {first}.", "Оставьте одну строку."))
            continue
        judged.append(_judge(batch, row.values, worker, position, known.get(key), waits=key in waits))
    return judged


def _judge(
    batch: Batch,
    values: Mapping[str, Any],
    worker: Worker,
    position: str,
    known: tuple[Category, date | None] | None,
    *,
    waits: bool,
) -> Judged:
    said = Category(values["category"]), values.get("next_on")
    reader = Reader.RESPONSIBLE if batch.organization_id else Reader.OPERATOR
    if known == said:
        return Judged(Verdict.HERE, "Уже внесена.", record=worker.pk, worker_id=worker.pk)
    if known is not None:
        told = f"Уже внесена иначе: {facts.as_said(known[0], position, values['on'], known[1])}."
        return Judged(
            Verdict.HERE,
            told,
            OTHERWISE.to(reader),
            record=worker.pk,
            worker_id=worker.pk,
        )
    against = list(rules.may_be(values["on"], said[1], worker.birth_date, today()))
    if waits:
        against.append(reasons.attestation_waits())
    if worker.user_id is not None and worker.user_id == batch.by_id:
        against.append(reasons.own_attestation())
    if against:
        verdict = Verdict.SKIP if waits or against[0].why is reasons.own_attestation else Verdict.ERROR
        return replace(because(verdict, *against, reader=reader), worker_id=worker.pk)
    return Judged(
        Verdict.NEW,
        f"Внесём: {inside(facts.as_said(said[0], position, values['on'], said[1]))}.",
        record=worker.pk,
        worker_id=worker.pk,
    )
