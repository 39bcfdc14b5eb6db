"""What waits in somebody's inbox: accesses of Responsibles, tickets, unconfirmed sign-ups."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from demo.people import Person
from demo.region import Place, Region
from demo.stories import changes
from demo.words import people as words
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.models import SignUp
from staff.states import Change
from support.models import Ticket, TicketMessage
from support.states import Kind, Progress


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
    changes.change(
        region,
        who,
        Change.CONFIRMED,
        kinds=(changes.married,),
        decided_at=since,
        decided_by_id=region.operator,
    )
    access = responsible(region, who, Access.SUSPENDED)
    region.bulk.add(
        Suspension, responsible_id=access, at=since, why="Подтверждено изменение личных данных: фамилия."
    )


# Kind, what it says, what was answered.
TICKETS = (
    (Kind.ACCESS, "Сменила фамилию, доступ Ответственного закрыт. Прошу открыть.", "Доступ открыт."),
    (
        Kind.DUPLICATE,
        "У меня две учётные записи: на рабочую и на личную почту. Прошу оставить личную.",
        "Объединили.",
    ),
    (
        Kind.PAPER,
        "Бумажный чек внесён дважды, второй с ошибкой в дате. Прошу удалить лишний.",
        "Лишний чек удалён.",
    ),
    (
        Kind.TYPE,
        "По Уставу мы теперь лицей, а в системе школа. Прошу изменить тип.",
        "Тип изменён, проверьте сведения.",
    ),
    (
        Kind.LOGIN,
        "Письмо с подтверждением не приходит уже второй день.",
        "Отправили ещё раз, проверьте папку «Спам».",
    ),
    (
        Kind.OTHER,
        "Как записать на курсы работника, который вышел из декрета?",
        "Место работы у неё есть: записывайте.",
    ),
)


def tickets(region: Region, people: list[Person]) -> None:
    """In every state, of every kind (R39)."""
    states = (Progress.NEW, Progress.NEW, Progress.IN_WORK, Progress.ANSWERED, Progress.CLOSED)
    for index, who in enumerate(people):
        kind, text, answer = TICKETS[index % len(TICKETS)]
        state = states[index % len(states)]
        at = region.at(region.ago(region.days(0, 4) if state == Progress.NEW else region.days(5, 60)))
        about = (
            {"organization_id": who.place.id}
            if kind in {Kind.TYPE, Kind.ACCESS}
            else {"worker_id": who.worker}
        )
        number = region.bulk.add(
            Ticket,
            kind=kind,
            state=state,
            author_id=who.user,
            email=who.email,
            description=text,
            created_at=at,
            **about,
        )
        if state in {Progress.ANSWERED, Progress.CLOSED}:
            at = min(region.moment, at + timedelta(hours=region.days(2, 40)))
            region.bulk.add(TicketMessage, ticket_id=number, author_id=region.operator, text=answer, at=at)


def unconfirmed(region: Region, place: Place, number: int) -> None:
    """Signed up and has not pressed the button in the letter (R3)."""
    born = region.ago(region.days(23, 60) * 365)
    name = words.name(region.random, born, women=0.85)
    region.bulk.add(
        SignUp,
        id=UUID(int=region.random.getrandbits(128), version=4),
        email=f"{words.latin(name.last)}.new{number}@pochta.example",
        last_name=name.last,
        first_name=name.first,
        patronymic=name.patronymic,
        birth_date=born,
        # The other end of the numbers that nobody has.
        snils=words.snils(-number),
        organization_id=place.id,
        position_id=region.posts[place.staffing.rest.throw(region.random)],
        created_at=region.at(region.ago(region.days(0, 3))),
    )
