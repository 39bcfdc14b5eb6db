"""Requests to change personal data, waiting and answered (R11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from demo.people import Person
from demo.region import Region
from demo.words.dice import dice
from demo.words.surnames import RUSSIAN, feminine
from staff.models import PersonalDataChange
from staff.states import Change

SURNAMES = dice(RUSSIAN)
TWINS = {"Наталья": "Наталия", "Софья": "София", "Даниил": "Данила", "Алёна": "Елена", "Юлия": "Юлиана"}
REJECTIONS = ("Принесите копию паспорта в кадровую службу.", "В документах записано по-прежнему.")


# The field, its value as it is, as it should be, and what the person says of it.
Said = tuple[str, str, str, str]


def married(region: Region, who: Person) -> Said:
    last = SURNAMES.throw(region.random)
    if who.name.woman:
        return "last_name", who.name.last, feminine(last), "Смена фамилии после вступления в брак."
    return "last_name", who.name.last, last, "Смена фамилии."


def misspelt(region: Region, who: Person) -> Said:
    now = TWINS.get(who.name.first)
    return (
        ("first_name", who.name.first, now, "В паспорте имя записано так.")
        if now
        else born_otherwise(region, who)
    )


def born_otherwise(region: Region, who: Person) -> Said:
    right = who.born + timedelta(days=region.random.choice((-10, -1, 1, 10)))
    return "birth_date", who.born.isoformat(), right.isoformat(), "Ошибка в дате рождения при регистрации."


KINDS: tuple[Callable[[Region, Person], Said], ...] = (married, misspelt, born_otherwise)


def change(
    region: Region, who: Person, state: Change = Change.PENDING, *, kinds: Any = KINDS, **said: Any
) -> None:
    """A request to change the own data; a confirmed one has reached the record already (R11)."""
    if who.user is None:
        return
    # Nobody past sixty asks for a new surname after a wedding every week.
    young = (region.today - who.born).days < 45 * 365
    kind = region.random.choice(kinds if young else kinds[-2:])
    field, was, now, why = kind(region, who)
    asked = region.at(region.ago(region.days(0, 9) if state == Change.PENDING else region.days(12, 300)))
    region.bulk.add(
        PersonalDataChange,
        worker_id=who.worker,
        values={field: [now, was] if state == Change.CONFIRMED else [was, now]},
        why=why,
        state=state,
        requested_by_id=who.user,
        requested_at=min(asked, said.get("decided_at", asked) - timedelta(hours=3)),
        **said,
    )


def answered(region: Region, who: Person) -> None:
    """Confirmed, rejected, or taken back."""
    state = region.random.choice((Change.CONFIRMED, Change.CONFIRMED, Change.REJECTED, Change.WITHDRAWN))
    by = who.place.responsible if state != Change.WITHDRAWN else who.user
    change(
        region,
        who,
        state,
        decided_at=region.at(region.ago(region.days(2, 10))),
        decided_by_id=by or region.operator,
        refusal=region.random.choice(REJECTIONS) if state == Change.REJECTED else "",
    )
