"""«Последние решения»: what the Responsibles of an organization answered lately, and the way back (R11, R12, R15)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from organizations.models import Responsible
from staff.attestation.facts import in_words
from staff.elsewhere.facts import in_words as course_in_words
from staff.facts import name_of_account
from staff.models import (
    AttestationRequest,
    CourseElsewhere,
    Dismissal,
    Employment,
    PersonalDataChange,
    Transfer,
    Worker,
    WorkRequest,
)
from staff.models.asked import AskedByWorker
from staff.moves.facts import taken_back_since
from staff.states import Asked, Change, Kind, Work
from ui.frame import Link
from ui.history import Event, inside

SHOWN = 50
# The request and the place that it made are written one after the other.
AT_ONCE = timedelta(seconds=5)


@dataclass(frozen=True)
class Decision:
    """Who answered what about whom. way: the page where it is undone, or what can be done instead."""

    told: Event
    worker: Worker
    way: Link | None = None


# What rooms above tell of: the answers to what waits there (R26).
MORE: list[Callable[[Responsible], Iterable[Decision]]] = []


def decided(responsible: Responsible) -> tuple[list[Decision], set[int]]:
    """The latest first, and of which of these workers the card opens; nine statements, however many."""
    gone, places = _gone(responsible), _places(responsible)
    found = sorted(
        [
            *places,
            *map(_change, answered(PersonalDataChange, responsible)),
            *map(_request, _untold(answered(WorkRequest, responsible), places)),
            *map(_attestation, answered(AttestationRequest, responsible)),
            *map(_course, answered(CourseElsewhere, responsible)),
            *(one for more in MORE for one in more(responsible)),
            *gone,
        ],
        key=lambda one: one.told.at,
        reverse=True,
    )[:SHOWN]
    mine = Worker.objects.visible_to(responsible).filter(pk__in={one.worker.pk for one in found})
    return found, {*mine.values_list("pk", flat=True), *(one.worker.pk for one in gone)}


def _places(responsible: Responsible) -> list[Decision]:
    mine = Employment.objects.visible_to(responsible).with_details().filter(decided_at__gt=taken_back_since())
    beside = Employment.objects.current().filter(
        worker=OuterRef("worker"), organization=OuterRef("organization")
    )
    rows = mine.filter(state__in=[Work.CURRENT, Work.REJECTED]).annotate(
        who=name_of_account("decided_by"), beside=Exists(beside.exclude(pk=OuterRef("pk")))
    )
    return [_place(place) for place in rows.order_by("-decided_at")[:SHOWN]]


def _place(place: Any) -> Decision:
    at, who, worker = place.decided_at, place.who or "Оператор", place.worker
    if place.state == Work.REJECTED:
        again = "Работник может выбрать это место работы снова."
        note = f"{place.position.name}. {place.refusal}"
        return Decision(Event(at, who, "Место работы отклонено", f"{note} {again}"), worker)
    if place.kind == Kind.INTERNAL and place.beside:
        wrong = Link("Добавлена по ошибке? Снять", reverse("staff:second_end", args=[place.pk]))
        return Decision(Event(at, who, "Вторая должность записана", place.position.name), worker, wrong)
    wrong = Link("Не работает у нас? Уволить", reverse("staff:dismissal", args=[place.pk]))
    return Decision(Event(at, who, "Место работы подтверждено", place.position.name), worker, wrong)


def answered(model: type[AskedByWorker], responsible: Responsible) -> Any:
    """Of what workers ask, what was confirmed or rejected lately, and by whom (R11)."""
    mine = model.objects.visible_to(responsible).with_details()
    rows = mine.filter(state__in=[Change.CONFIRMED, Change.REJECTED], decided_at__gt=taken_back_since())
    return rows.annotate(who=name_of_account("decided_by")).order_by("-decided_at")[:SHOWN]


def _untold(found: Any, places: list[Decision]) -> list[Any]:
    """Without the second positions that were asked for and stand among the places already, at that moment (R17)."""
    told = [(one.worker.pk, one.told.at) for one in places]
    return [
        one
        for one in found
        if one.asks != Asked.SECOND
        or not any(pk == one.worker_id and abs(at - one.decided_at) < AT_ONCE for pk, at in told)
    ]


def decision(asked: Any, what: str, note: str, way: Link | None = None) -> Decision:
    """What was answered; asked: from `answered` (R11)."""
    return Decision(Event(asked.decided_at, asked.who or "Оператор", what, note), asked.worker, way)


def _change(change: Any) -> Decision:
    confirmed = change.state == Change.CONFIRMED
    what = "Изменение данных подтверждено" if confirmed else "Изменение данных отклонено"
    note = "Прежнее значение вернёт новый запрос работника." if confirmed else change.refusal
    return decision(change, what, note)


def _request(request: Any) -> Decision:
    confirmed = request.state == Change.CONFIRMED
    what = f"Запрос {'подтверждён' if confirmed else 'отклонён'}: {inside(request.asks.label)}"
    card = Link("Изменить на карточке", reverse("home:worker", args=[request.worker_id]))
    return decision(request, what, request.refusal, card if confirmed else None)


def _attestation(asked: Any) -> Decision:
    confirmed = asked.state == Change.CONFIRMED
    what = "Аттестация подтверждена" if confirmed else "Аттестация отклонена"
    after = "Ошибку в ней исправит оператор." if confirmed else asked.refusal
    return decision(asked, what, f"{in_words(asked)}. {after}")


def _course(asked: Any) -> Decision:
    confirmed = asked.state == Change.CONFIRMED
    what = "Курс из другого места подтверждён" if confirmed else "Курс из другого места отклонён"
    after = "Ошибку в нём исправит оператор." if confirmed else asked.refusal
    return decision(asked, what, f"{course_in_words(asked)}. {after}")


def _gone(responsible: Responsible) -> list[Decision]:
    """Dismissals and transfers: these are undone here (R12)."""
    mine = Employment.objects.visible_to(responsible).filter(ended_on__isnull=False).values("pk")
    lately = {"at__gt": taken_back_since()}
    dismissals = Dismissal.objects.standing().filter(employment__in=mine, **lately)
    transfers = Transfer.objects.standing().filter(left__in=mine, **lately)
    rows: list[Any] = [
        *dismissals.select_related("employment__worker", "employment__position").annotate(
            who=name_of_account("by")
        ),
        *transfers.select_related("left__worker", "left__position").annotate(who=name_of_account("by")),
    ]
    return [_departure(one) for one in rows]


def _departure(one: Any) -> Decision:
    dismissed = isinstance(one, Dismissal)
    place = one.employment if dismissed else one.left
    back = Link("Отменить", reverse("staff:taking_back", args=[place.pk]))
    what = "Увольнение" if dismissed else "Перевод"
    return Decision(Event(one.at, one.who or "Оператор", what, place.position.name), place.worker, back)
