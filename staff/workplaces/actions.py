"""The Responsible's word on a new workplace (R13–R15), and the worker's request for one (R14)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all
from lib.readers import For
from lib.reasons import Reason, refuse_if
from lib.scopes import must_be_theirs
from organizations.access import kept_open
from organizations.models import Organization
from staff.facts import post
from staff.models import Employment, Position, Transfer, Worker
from staff.scopes import OWN
from staff.signup.rules import main_job_allows
from staff.states import Kind, Origin, Work
from staff.workplaces import letters, reasons, rules
from staff.workplaces.facts import requested


@action("Подтверждено место работы: {employment}", scope=OWN)
def confirm(employment: Employment, *, started_on: date | None = None, by: Any, why: str = "") -> Employment:
    """The person works here; the first current position carries the qualification, and a main job takes it (R15, R17).

    started_on: the first day of work by the order; the day asked where it is not named. Raises Refused.
    """
    (place,) = _take([employment])
    must_be_theirs(place)
    if place.state == Work.CURRENT:
        return place
    asked = requested(place)
    on = started_on or rules.first_day(asked)
    refuse_if([*rules.may_confirm(asked, _pk(by)), *rules.may_begin(asked, on, today())])
    return _confirm(place, on, by)


@action("Подтверждено место работы: {employment}", scope=OWN)
def confirm_all(
    employments: Iterable[Employment], *, by: Any, why: str = ""
) -> tuple[list[Employment], list[tuple[Employment, list[Reason]]]]:
    """Several at once, each from the day it was asked: those confirmed, and those that stay with their reasons (R15)."""
    confirmed: list[Employment] = []
    refused: list[tuple[Employment, list[Reason]]] = []
    places = _take(employments)
    must_be_theirs(*places)
    for place in places:
        # Judged one by one: two jobs of one person may both be on the list, and the first decides the second.
        if place.state == Work.CURRENT:
            confirmed.append(place)
            continue
        asked = requested(place)
        on = rules.first_day(asked)
        if found := [*rules.may_confirm(asked, _pk(by)), *rules.may_begin(asked, on, today())]:
            refused.append((place, found))
        else:
            confirmed.append(_confirm(place, on, by))
    return confirmed, refused


@action("Отклонено место работы: {employment}", scope=OWN)
def reject(employment: Employment, *, by: Any, why: str) -> Employment:
    """The person does not work here, and is told why (R15). Nobody is lost by it (R13). Raises Refused."""
    (place,) = _take([employment])
    must_be_theirs(place)
    if place.state == Work.REJECTED:
        return place
    refuse_if(rules.may_reject(requested(place), _pk(by)) or ([] if why.strip() else [reasons.say_why()]))
    _decide(place, Work.REJECTED, by, refusal=why.strip())
    letters.rejected(place)
    for transfer in Transfer.objects.filter(awaits=place).select_related("left__organization", "by"):
        letters.transfer_rejected(transfer)
    return place


@action(
    For("Вы выбрали место работы: {employment}", responsible="Работник выбрал место работы: {employment}"),
    scope=None,
)
def ask(
    worker: Worker,
    organization: Organization,
    position: Position,
    *,
    kind: Kind = Kind.MAIN,
    main_job: str = "",
    main_job_pedagogical: bool | None = None,
    by: Any,
    why: str = "",
) -> Employment:
    """The worker picks a new workplace, which waits for its Responsible (R8, R14). Raises Refused."""
    organization = kept_open(organization)
    worker = lock(worker)
    here = Employment.objects.for_worker(worker).open().filter(organization=organization, position=position)
    if asked := here.with_details().first():
        refuse_if([] if asked.state == Work.AWAITING else [reasons.works_here_already()])
        return asked
    place = Employment(
        worker=worker,
        organization=organization,
        position=position,
        kind=kind,
        origin=Origin.HIRE,
    )
    wanted = requested(place)
    # Where the main job is in the system, the record speaks and not the person (R8).
    recorded = rules.main_job(wanted)
    place.main_job = main_job or (recorded.organization if recorded and kind == Kind.EXTERNAL else "")
    beside = [] if recorded else main_job_allows(kind, main_job, main_job_pedagogical)
    refuse_if([*beside, *rules.may_work(wanted)])
    place.save(force_insert=True)
    letters.asked(place)
    return place


@action(
    For(
        "Вы отозвали запрос на место работы: {employment}",
        responsible="Работник отозвал запрос на место работы: {employment}",
    ),
    scope=None,
)
def withdraw(employment: Employment, *, by: Any, why: str = "") -> Employment:
    """The worker takes the request back while nobody has answered it (R14). Raises Refused."""
    (place,) = _take([employment])
    if place.state == Work.WITHDRAWN:
        return place
    if place.state != Work.AWAITING:
        refuse_if([reasons.decided_already(place.work, post(place).decided_on, place.worker_id)])
    _decide(place, Work.WITHDRAWN, by)
    return place


def _take(employments: Iterable[Employment]) -> list[Employment]:
    """Lock the people, then the places; what was read before the locks is not believed."""
    asked = list(employments)
    lock_all(Worker, [place.worker_id for place in asked])
    pks = [place.pk for place in lock_all(Employment, [place.pk for place in asked])]
    return list(Employment.objects.with_details().filter(pk__in=pks).order_by("requested_at", "pk"))


def _confirm(place: Employment, started_on: date, by: Any) -> Employment:
    place.started_on = started_on
    place.training = _takes_the_mark(place)
    _decide(place, Work.CURRENT, by, "started_on", "training")
    letters.confirmed(place)
    return place


def _takes_the_mark(place: Employment) -> bool:
    """The position that carries the qualification is taken from the one that held it (R17)."""
    marked = place.worker.training_employment()
    if not rules.takes_the_mark(Kind(place.kind), post(marked) if marked else None):
        return False
    if marked:
        marked.training = False
        marked.save(update_fields=["training"])
    return True


def _decide(place: Employment, state: Work, by: Any, *also: str, refusal: str = "") -> None:
    place.state, place.refusal = state, refusal
    place.decided_at, place.decided_by = now(), by
    place.save(update_fields=["state", "refusal", "decided_at", "decided_by", *also])


def _pk(by: Any) -> int | None:
    return getattr(by, "pk", None)
