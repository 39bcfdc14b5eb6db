"""What people have written to the operator (R39)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from accounts.models import User
from demo import personas
from demo.region import Person, Region
from organizations.access import acting_again
from organizations.models import OrganizationType, Responsible
from support.answering.actions import answer
from support.models import Kind, Progress, SavedAnswer, Ticket, TicketMessage, Via
from support.tickets.actions import add_message, write_ticket

# Kind, what it says, what was answered.
TICKETS = (
    (
        Kind.ACCESS,
        "Смена фамилии подтверждена, доступ Ответственного закрылся. Прошу открыть его снова.",
        "Доступ открыт, можно работать.",
    ),
    (
        Kind.DUPLICATE,
        "У меня две учётные записи: на рабочую и на личную почту. Прошу оставить личную.",
        "Записи объединены, входите с личной почтой. Курсы и чеки сохранились.",
    ),
    (
        Kind.PAPER,
        "Бумажный чек внесён дважды, второй с ошибкой в дате. Прошу удалить лишний.",
        "Лишний чек удалён. Верный чек и курсы по нему остались.",
    ),
    (
        Kind.TYPE,
        "По новому уставу мы лицей, а в системе школа.",
        "Тип изменён, проверьте сведения об организации.",
    ),
    (
        Kind.LOGIN,
        "Письмо с подтверждением не приходит уже второй день.",
        "Отправили ещё раз, проверьте папку «Спам».",
    ),
    (
        Kind.OTHER,
        "Как записать на курсы работника, который вышел из отпуска по уходу за ребёнком?",
        "Место работы сохранилось: записывайте, как всех.",
    ),
)
SAVED = (
    ("Дубль чека удалён", Kind.PAPER, TICKETS[2][2]),
    ("Нужен скан", "", "Приложите, пожалуйста, скан документа: без него проверить сведения не получится."),
    ("Доступ открыт", Kind.ACCESS, "Доступ Ответственного снова открыт. Нового приказа не нужно."),
    ("Письмо отправлено снова", Kind.LOGIN, "Письмо отправлено ещё раз. Посмотрите и в папке «Спам»."),
    ("Тип изменён", Kind.TYPE, TICKETS[3][2]),
)
STATES = (Progress.NEW, Progress.NEW, Progress.IN_WORK, Progress.ANSWERED, Progress.CLOSED)


def tickets(region: Region, people: list[Person]) -> None:
    """In every state, of every kind (R39)."""
    for name, kind, text in SAVED:
        region.bulk.add(SavedAnswer, name=name, kind=kind, text=text)
    for index, who in enumerate(people):
        kind, text, answer = TICKETS[index % len(TICKETS)]
        state = STATES[index % len(STATES)]
        at = region.at(region.ago(region.days(0, 4) if state == Progress.NEW else region.days(5, 60)))
        answered = state in {Progress.ANSWERED, Progress.CLOSED}
        then = min(region.moment, at + timedelta(hours=region.days(2, 40))) if answered else at
        number = region.bulk.add(
            Ticket,
            kind=kind,
            state=state,
            description=text,
            created_at=at,
            asked_at=at,
            touched_at=then,
            assignee_id=None if state == Progress.NEW else region.operator,
            **_told(region, kind, who),
        )
        if answered:
            said = {"ticket_id": number, "author_id": region.operator, "answer": True, "at": then}
            region.bulk.add(TicketMessage, text=answer, **said)


def _told(region: Region, kind: Kind, who: Person) -> dict[str, Any]:
    """Who writes it, from where, and what the kind asks for."""
    if kind == Kind.LOGIN:
        signed = f"{who.name.full}, {who.place.name}"
        return {"via": Via.PUBLIC, "email": who.email, "signed": signed}
    mine = {"author_id": who.user, "email": who.email, "via": Via.CABINET}
    if kind == Kind.TYPE:
        named = {"organization_id": who.place.id, "charter_name": who.place.name}
        return mine | named | {"right_type_id": region.types["lyceum"]}
    if kind == Kind.ACCESS:
        return mine | {"organization_id": who.place.id}
    paper = {"paper_number": f"Б-{100 + who.worker % 900}"} if kind == Kind.PAPER else {}
    return mine | {"worker_id": who.worker} | paper


def talk() -> None:
    """Анна has asked, was answered and asks on; Борис wants another type: by the actions themselves, today."""
    anna, gleb = (User.objects.get(email=one) for one in (personas.ANNA.email, personas.OPERATOR_EMAIL))
    boris = Responsible.objects.select_related("organization", "user").get(
        user__email=personas.BORIS.email, organization__name=personas.BORIS.place
    )
    asks = "Прошлым летом прошла курс в другом регионе. Как внести удостоверение, чтобы его засчитали?"
    said: dict[str, Any] = {"worker": anna.worker, "description": asks}
    ticket = write_ticket(Kind.OTHER, via=Via.CABINET, email=anna.email, told=said, by=anna)
    how = (
        "Откройте «Мои курсы», «Мои удостоверения» и нажмите «Добавить курс». Понадобится скан удостоверения."
    )
    answer(ticket, f"Здравствуйте, Анна Сергеевна!\n\n{how}", seen=0, by=gleb)
    add_message(ticket, "Спасибо, страница нашлась. Кто и за сколько дней его подтвердит?", by=anna)
    lyceum = OrganizationType.objects.filter(name__icontains="лицей").first()
    if lyceum:
        wanted = {
            "organization": boris.organization,
            "charter_name": "МБОУ «Лицей № 12»",
            "right_type": lyceum,
        }
        with acting_again(boris.user, boris.organization) as actor:
            write_ticket(Kind.TYPE, via=Via.ORGANIZATION, email=boris.user.email, told=wanted, by=actor)
