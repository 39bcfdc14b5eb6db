"""What waits in somebody's inbox: changes of data, accesses of Responsibles, tickets, unconfirmed sign-ups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from demo import names
from demo.names import RUSSIAN, feminine
from demo.region import Person, Place, Region
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.models import PersonalDataChange, SignUp, WorkRequest
from staff.states import Asked, Change, Leave

TWINS = {"Наталья": "Наталия", "Софья": "София", "Даниил": "Данила", "Алёна": "Елена", "Юлия": "Юлиана"}
REJECTIONS = ("Принесите копию паспорта в кадровую службу.", "В документах записано по-прежнему.")


# The field, its value as it is, as it should be, and what the person says of it.
Said = tuple[str, str, str, str]


def married(region: Region, who: Person) -> Said:
    last = RUSSIAN.last.throw(region.random)
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
    return "birth_date", who.born.isoformat(), right.isoformat(), "Ошибка при регистрации."


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


def about_work(region: Region, who: Person, kind: Asked) -> None:
    """A request about the work that stays: a leave, another position or a second one (R8, R17)."""
    # By the number and not by the dice: a throw more would make another region of everybody after.
    asked, begins_on = region.at(region.ago(who.worker % 5)), region.ago(-14 - who.worker % 20)
    other = "методист" if who.post != "методист" else "тьютор"
    said: dict[str, Any] = {"position_id": region.posts[other], "begins_on": region.ago(1)}
    if kind == Asked.LEAVE:
        ends_on = begins_on + timedelta(days=139)
        said = {"leave": Leave.MATERNITY, "begins_on": begins_on, "ends_on": ends_on}
    region.bulk.add(
        WorkRequest,
        worker_id=who.worker,
        employment_id=who.employment,
        kind=kind,
        why="Приказ готовит кадровая служба." if kind == Asked.LEAVE else "",
        requested_by_id=who.user,
        requested_at=asked,
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


def responsible(region: Region, who: Person, state: Access = Access.ACTIVE, **said: Any) -> int:
    """An access to the work of a Responsible, by an order of the head (R22)."""
    ordered = max(who.since, region.ago(region.days(20, 900)))
    asked = min(region.today, ordered + timedelta(days=region.days(0, 5)))
    values: dict[str, Any] = {
        "user_id": who.user,
        "organization_id": who.place.id,
        "state": state,
        "order_number": f"{region.days(3, 240)}-од",
        "order_date": ordered,
        "requested_at": region.at(asked),
        "decided_at": region.at(asked + timedelta(days=1)),
        "decided_by_id": region.operator,
        **said,
    }
    return region.bulk.add(Responsible, **values)


def asks_for_access(region: Region, who: Person) -> None:
    """Waits for the operator, with a fresh order (R22)."""
    ordered = region.ago(region.days(2, 9))
    waits = {"order_date": ordered, "requested_at": region.at(ordered + timedelta(days=1))}
    responsible(region, who, Access.REQUESTED, decided_at=None, decided_by_id=None, **waits)


def no_access(region: Region, who: Person) -> None:
    """Refused, or ended with the work (R22, R25)."""
    if region.chance(0.5):
        responsible(region, who, Access.REFUSED, refusal="В скане не видно подписи руководителя.")
    else:
        responsible(region, who, Access.REVOKED)


def suspended(region: Region, who: Person) -> None:
    """«При любом изменении в личных данных Ответственного система закрывает доступ» (R23)."""
    since = region.at(region.ago(region.days(1, 3)))
    change(
        region,
        who,
        Change.CONFIRMED,
        kinds=(married,),
        decided_at=since,
        decided_by_id=region.operator,
    )
    access = responsible(region, who, Access.SUSPENDED)
    region.bulk.add(
        Suspension, responsible_id=access, at=since, why="Подтверждено изменение личных данных: фамилия."
    )


def unconfirmed(region: Region, place: Place, number: int) -> None:
    """Signed up and has not pressed the button in the letter (R3)."""
    born = region.ago(region.days(23, 60) * 365)
    name = names.name(region.random, born, women=0.85)
    region.bulk.add(
        SignUp,
        id=UUID(int=region.random.getrandbits(128), version=4),
        email=f"{names.latin(name.last)}.new{number}@pochta.example",
        last_name=name.last,
        first_name=name.first,
        patronymic=name.patronymic,
        birth_date=born,
        # The other end of the numbers that nobody has.
        snils=names.snils(-number),
        organization_id=place.id,
        position_id=region.posts[place.staffing.rest.throw(region.random)],
        created_at=region.at(region.ago(region.days(0, 3))),
    )
