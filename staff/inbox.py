"""What waits for a Responsible's word: one list of the kinds of requests. A new kind is one `Pile` here, and its count
in `staff.facts.PILES`; a room above gives both to `add` (R11, R15)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from lib.dates import SAMARA, format_date, today
from lib.numbers import counted
from lib.reasons import Reason
from lib.several import Several, each
from organizations.models import Responsible
from staff import facts
from staff.attestation import actions as attestation
from staff.elsewhere import actions as elsewhere
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    Employment,
    PersonalDataChange,
    Worker,
    WorkRequest,
)
from staff.models.asked import AskedByWorker
from staff.personal_data import actions as data
from staff.personal_data.facts import differences
from staff.positions.facts import jobs
from staff.positions.known import Job
from staff.requests import actions as work
from staff.requests.facts import against, sides, values
from staff.states import Kind, Origin
from staff.workplaces import actions as workplaces
from staff.workplaces.facts import NewPlace, new_places
from ui.history import Change, inside

DAYS = ("день", "дня", "дней")
HOURS = ("час", "часа", "часов")
BELOW = "Ответственный вашего структурного подразделения"


@dataclass(frozen=True)
class Line:
    """A request as one line of the inbox.

    about: what brought it, or why it was asked. what: old and new, old is empty where nothing is replaced. compare:
    the birth date, to compare with a document together with the СНИЛС. more: where confirming asks for more, on the
    page of this one request. verdict: why this Responsible cannot confirm it. opens: is the card theirs to open; a
    unit's Responsible is not a worker of the school (R21). snils: may it be shown whole, to be compared (R44). scan: the
    name of the page with the document that came with it.
    """

    record: Any
    worker: Worker
    asked_at: datetime
    about: str
    what: Sequence[Change]
    compare: str = ""
    more: str = ""
    verdict: Sequence[Reason] = ()
    opens: bool = True
    snils: bool = False
    scan: str = ""

    @property
    def age(self) -> str:
        """«сегодня», «вчера», «15 дней»."""
        days = (today() - self.asked_at.astimezone(SAMARA).date()).days
        return {0: "сегодня", 1: "вчера"}.get(days, counted(days, *DAYS))


Reader = Callable[[Sequence[Any], Responsible, set[int]], list[Line]]


@dataclass(frozen=True)
class Pile:
    """One kind of requests (R11, R15).

    name: in addresses, and of its count in `staff.facts.PILES`. waiting: those that this Responsible decides, oldest
    first, with the worker. read: their lines; the numbers are of the workers whose СНИЛС is shown whole. confirm, reject:
    the actions, for several records at once. phrases: why one is rejected, ready to use. did: what was done, with its
    number. *_page: of one request, by names of addresses. compares: birth date and СНИЛС stand in a column. verb, ticked,
    said: «Подтвердить», the same of those that are ticked, and that it is done.
    """

    name: str
    title: str
    hint: str
    icon: str
    waiting: Callable[[Responsible], QuerySet[Any]]
    read: Reader
    confirm: Several
    reject: Several
    did: tuple[str, str, str]
    confirm_page: str
    reject_page: str
    phrases: Sequence[str] = ()
    compares: bool = False
    verb: str = "Подтвердить"
    ticked: str = "Подтвердить отмеченные"
    said: str = "Подтверждено"


def _new_places(rows: Sequence[Employment], responsible: Responsible, _: set[int]) -> list[Line]:
    return [_place(card) for card in new_places(rows, responsible.user_id)]


def _place(card: NewPlace) -> Line:
    place, worker = card.place, card.place.worker
    beside = "" if place.kind == Kind.MAIN else f", {Kind(place.kind).label.lower()}"
    main_job = f" (основная: {place.main_job})" if place.main_job else ""
    return Line(
        record=place,
        worker=worker,
        asked_at=place.requested_at,
        about=card.where_from,
        what=[Change("", "", f"{place.position.name}{beside}{main_job}")],
        compare=format_date(worker.birth_date),
        more=f"с\u00a0{format_date(card.first_day)}, другой\u00a0день?",
        verdict=card.verdict,
        snils=place.origin in {Origin.REGISTRATION, Origin.ADDED},
    )


def theirs(rows: Sequence[AskedByWorker], responsible: Responsible) -> set[int]:
    """Of whom this Responsible may open the card: a unit's Responsible is not among the school's workers (R21)."""
    wanted = [one.worker_id for one in rows]
    mine = Worker.objects.visible_to(responsible).filter(pk__in=wanted)
    return set(mine.values_list("pk", flat=True)) if wanted else set()


def line(asked: AskedByWorker, about: str, *, opens: bool = True, **more: Any) -> Line:
    """The line of what a worker asks; opens: is the person's card open to the reader (R11, R21)."""
    said = " · ".join(part for part in (about, "" if opens else BELOW) if part)
    worker, at = asked.worker, asked.requested_at
    return Line(record=asked, worker=worker, asked_at=at, about=said, opens=opens, **more)


def _changes(rows: Sequence[PersonalDataChange], responsible: Responsible, whole: set[int]) -> list[Line]:
    mine = theirs(rows, responsible)
    return [
        line(
            change,
            change.why,
            opens=change.worker_id in mine,
            what=differences(change, change.worker_id in whole),
            snils="snils" in change.values,
        )
        for change in rows
    ]


def _requests(rows: Sequence[WorkRequest], responsible: Responsible, _: set[int]) -> list[Line]:
    around = jobs([request.employment for request in rows], today())
    return [_request(request, around[request.employment_id]) for request in rows]


def _request(request: WorkRequest, job: Job) -> Line:
    return line(
        request,
        request.why,
        what=sides(request, job),
        more="курсы и последствия" if job.seats else "",
        verdict=against(request.asks, job, values(request)),
    )


def _attestations(rows: Sequence[AttestationRequest], responsible: Responsible, _: set[int]) -> list[Line]:
    mine = theirs(rows, responsible)
    return [_attestation(asked, asked.worker_id in mine) for asked in rows]


def _attestation(asked: AttestationRequest, opens: bool) -> Line:
    days = f", следующая\u00a0{format_date(asked.next_on)}" if asked.next_on else ""
    return line(
        asked,
        inside(asked.position.name),
        opens=opens,
        what=[Change("", "", f"{asked.get_category_display()}, {format_date(asked.on)}{days}")],
        scan="staff:attestation_scan",
    )


def _courses(rows: Sequence[CourseElsewhere], responsible: Responsible, _: set[int]) -> list[Line]:
    mine = theirs(rows, responsible)
    return [_course(asked, asked.worker_id in mine) for asked in rows]


def _course(asked: CourseElsewhere, opens: bool) -> Line:
    said = f"{counted(asked.hours, *HOURS)}, №\u00a0{asked.number} от\u00a0{format_date(asked.issued_on)}"
    return line(
        asked,
        asked.provider,
        opens=opens,
        what=[Change("", "", f"{asked.programme}, {said}")],
        scan="staff:course_scan",
    )


KINDS = [
    Pile(
        name="places",
        title="Новые места работы",
        hint="Сверьте с документами.",
        icon="user-plus",
        waiting=facts.places_awaiting,
        read=_new_places,
        confirm=workplaces.confirm_all,
        reject=each(workplaces.reject),
        did=("место работы", "места работы", "мест работы"),
        confirm_page="staff:workplace_confirm",
        reject_page="staff:workplace_reject",
        phrases=(
            "Не работает у нас.",
            "В приказе другая должность.",
            "Данные не сходятся с документом.",
        ),
        compares=True,
    ),
    Pile(
        name="changes",
        title="Изменения личных данных",
        hint="Сверьте с документом.",
        icon="file-pen",
        waiting=facts.changes_awaiting,
        read=_changes,
        confirm=each(data.confirm_change),
        reject=each(data.reject_change),
        did=("изменение данных", "изменения данных", "изменений данных"),
        confirm_page="staff:change_confirm",
        reject_page="staff:change_reject",
        phrases=("Данные не сходятся с документом.", "Принесите документ.", "Опечатка в новом значении."),
    ),
    Pile(
        name="requests",
        title="Отпуска и должности",
        hint="Сверьте с приказом.",
        icon="briefcase",
        waiting=facts.requests_awaiting,
        read=_requests,
        confirm=each(work.confirm_work_request),
        reject=each(work.reject_work_request),
        did=("запрос", "запроса", "запросов"),
        confirm_page="staff:request_confirm",
        reject_page="staff:request_reject",
        phrases=("Приказа нет.", "В приказе другая дата.", "В приказе другая должность."),
    ),
    Pile(
        name="attestations",
        title="Аттестации",
        hint="Сверьте со сканом.",
        icon="award",
        waiting=facts.attestations_awaiting,
        read=_attestations,
        confirm=each(attestation.confirm_attestation),
        reject=each(attestation.reject_attestation),
        did=("аттестация", "аттестации", "аттестаций"),
        confirm_page="staff:attestation_confirm",
        reject_page="staff:attestation_reject",
        phrases=("В приказе другая дата.", "В приказе другая категория.", "Скан не читается."),
    ),
    Pile(
        name="courses",
        title="Курсы из других мест",
        hint="Сверьте со сканом.",
        icon="graduation-cap",
        waiting=facts.courses_awaiting,
        read=_courses,
        confirm=each(elsewhere.confirm_course),
        reject=each(elsewhere.reject_course),
        did=("курс", "курса", "курсов"),
        confirm_page="staff:course_confirm",
        reject_page="staff:course_reject",
        phrases=("В удостоверении другие часы.", "В удостоверении другая дата.", "Скан не читается."),
    ),
]
BY_NAME = {pile.name: pile for pile in KINDS}


def add(pile: Pile, count: str) -> None:
    """A kind that a room above knows; count: as those of `staff.facts.PILES`, a statement with `number` and `oldest`."""
    if pile.name not in BY_NAME:
        KINDS.append(pile)
        BY_NAME[pile.name] = pile
        facts.PILES[pile.name] = count
