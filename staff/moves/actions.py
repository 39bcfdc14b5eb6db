"""«Уволить» and «Перевести»: the employment ends, the person and the history stay; a mistake is taken back (R12, R13)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, cast

from lib.actions import Busy, action
from lib.dates import now, today
from lib.locks import lock, lock_all
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from organizations.access import kept_open
from organizations.actions import end_access
from organizations.models import Organization, Responsible
from organizations.models.responsible_queryset import ResponsibleQuerySet
from staff import studies
from staff.facts import post
from staff.models import Dismissal, Employment, LeavePeriod, Transfer
from staff.moves import reasons
from staff.moves.facts import coming_courses, departed, departure
from staff.moves.rules import may_dismiss, may_take_back, may_transfer
from staff.requests.ending import drop_requests
from staff.scopes import OWN, hold_place
from staff.states import DismissalReason, Kind, Origin, Work
from staff.workplaces import letters
from staff.workplaces.facts import requested


@action(
    For("Вы уволены: {employment:ended}", responsible="Работник уволен: {employment:ended}"),
    "Отменена запись в группу {enrolment}",
    "Запрос отклонён, место работы завершено: {workrequest}",
    scope=OWN,
)
def dismiss(
    employment: Employment,
    *,
    on: date,
    reason: DismissalReason,
    release: Collection[int] = (),
    by: Any,
    why: str = "",
) -> Employment:
    """End the employment; a Responsible loses the access with it (R12, R25). Raises Refused.

    release: the numbers of the coming enrolments that the Responsible gives up too; the others stay.
    """
    held, place, _ = _take(employment, employment.organization)
    must_be_theirs(place)
    if Dismissal.objects.standing().filter(employment=place).exists():
        return place
    refuse_if(may_dismiss(post(place), on, today()))
    coming = coming_courses(place)
    chosen, was_training = place.training_chosen, end_held(place, on, by=by)
    record = Dismissal.objects.create(
        employment=place, on=on, reason=reason, training=was_training, chosen=chosen, by=by
    )
    _revoke(held, place, by, "Увольнение из организации")
    given_up = {seat.enrolment_id for seat in coming} & set(release)
    studies.release(place.worker, given_up, by=by, why=f"Увольнение: {place.organization}")
    kept = [seat for seat in coming if seat.enrolment_id not in given_up]
    letters.dismissed(place, kept, cause=record)
    return place


@action(
    For("Вас перевели: {employment:awaiting}", responsible="Работника перевели: {employment:awaiting}"),
    For("Вы выбыли: {employment:ended}", responsible="Работник выбыл: {employment:ended}"),
    "Запрос отклонён, место работы завершено: {workrequest}",
    scope=OWN,
)
def transfer(
    employment: Employment,
    organization: Organization,
    *,
    on: date,
    by: Any,
    why: str = "",
) -> Employment:
    """The worker leaves this list and waits to be confirmed at the new organization (R13, R25). Raises Refused."""
    held, place, organization = _take(employment, organization)
    must_be_theirs(place)
    if done := Transfer.objects.standing().filter(left=place, awaits__organization=organization).first():
        asked: Employment = done.awaits
        return asked
    awaits = Employment(
        worker=place.worker,
        organization=organization,
        position=place.position,
        kind=place.kind,
        main_job=place.main_job,
        origin=Origin.TRANSFER,
    )
    there = Employment.objects.for_worker(awaits.worker).open()
    works_there = there.filter(organization=organization, position=awaits.position).exists()
    to = requested(awaits, without=place)
    refuse_if(may_transfer(post(place), to, on, today(), works_there=works_there))
    chosen, was_training = place.training_chosen, end_held(place, on, by=by)
    awaits.save(force_insert=True)
    _carry_leave(place, awaits, on, by)
    Transfer.objects.create(left=place, awaits=awaits, training=was_training, chosen=chosen, by=by)
    _revoke(held, place, by, "Перевод в другую организацию")
    letters.transferred(awaits, left=place)
    letters.asked(awaits)
    return awaits


def _take(
    employment: Employment, organization: Organization
) -> tuple[list[Responsible], Employment, Organization]:
    """The person's accesses here first, then where the person goes, the person and the place: the one order.

    Raises Busy.
    """
    user = employment.worker.user_id
    here = Responsible.objects.not_ended().filter(user=user, organization=employment.organization_id)
    held = lock_all(Responsible, here.values_list("pk", flat=True) if user else [])
    organization = kept_open(organization)
    lock(employment.worker)
    place = Employment.objects.with_details().select_related("worker__user").get(pk=lock(employment).pk)
    if user:
        _no_others(here, held)
    return held, place, organization


def _no_others(here: ResponsibleQuerySet, held: list[Responsible]) -> None:
    """Who was named a deputy since the first look has an access that is not held and would outlive the work (R25)."""
    if here.exclude(pk__in=[access.pk for access in held]).exists():
        raise Busy


@action("", scope=None)
def end_held(place: Employment, on: date, *, by: Any, why: str = "") -> bool:
    """A part of the actions that end an employment, which is held (R12, R13, R16).

    The training mark goes to another current position, the main one first (R17). Was it here? What was asked about
    this work is rejected.
    """
    was_training, place.training, place.training_chosen = place.training, False, False
    place.state, place.ended_on = Work.ENDED, on
    place.save(update_fields=["state", "training", "training_chosen", "ended_on"])
    drop_requests(place, by=by)
    others = sorted(
        Employment.objects.for_worker(place.worker).current(), key=lambda job: (job.kind != Kind.MAIN, job.pk)
    )
    if was_training and others:
        others[0].training = True
        others[0].save(update_fields=["training"])
    return was_training


def _carry_leave(left: Employment, awaits: Employment, last_day: date, by: Any) -> None:
    """Who is on leave is on leave at the new place too: what is not over by the last day here (R8, R13)."""
    for leave in LeavePeriod.objects.not_over(last_day).filter(employment=left):
        same = {"kind": leave.kind, "begins_on": leave.begins_on, "ends_on": leave.ends_on}
        LeavePeriod.objects.create(employment=awaits, recorded_by=by, **same)


def _revoke(held: list[Responsible], place: Employment, by: Any, why: str) -> None:
    """With the last employment in the organization its Responsible's access ends too (R25)."""
    still = Employment.objects.for_worker(place.worker).current().filter(organization=place.organization_id)
    if held and not still.exists():
        for access in held:
            end_access(access, by=by, why=why)


@action(
    "Отменено увольнение или перевод: {employment:current}",
    "Отозван запрос на место работы: {employment:withdrawn}",
    scope=OWN,
)
def take_back(employment: Employment, *, by: Any, why: str) -> Employment:
    """The person works here as before; a transfer's request at the new organization is withdrawn (R12, R13).

    The access of a Responsible that ended with the employment does not come back: the operator opens it by a new
    request (R22). Raises Refused.
    """
    kept_open(employment.organization)
    place = hold_place(employment)
    if place.work == Work.CURRENT:
        return place
    record = departure(place)
    refuse_if(
        may_take_back(departed(place), today()) or ([] if why.strip() else [reasons.say_why_taken_back()])
    )
    record = cast("Dismissal | Transfer", record)
    _undo(record, by, why.strip())
    if isinstance(record, Transfer):
        _withdraw(record.awaits, by)
    place.state, place.ended_on = Work.CURRENT, None
    take_mark_back(place, record.training, record.chosen, by=by)
    place.save(update_fields=["state", "ended_on", "training", "training_chosen"])
    letters.restored(place, record)
    return place


@action("", scope=None)
def take_mark_back(place: Employment, was_here: bool, chosen: bool, *, by: Any, why: str = "") -> None:
    """A part of the actions by which an employment stands again, whose worker is held (R12, R16).

    The mark for training is taken from where it went, unless somebody chose it there meanwhile, or this is a part-time
    job beside a main one and nobody had chosen it (R17). Written with the employment.
    """
    others = list(Employment.objects.for_worker(place.worker).current().exclude(pk=place.pk))
    marked = [other for other in others if other.training]
    beside_main = place.kind != Kind.MAIN and any(other.kind == Kind.MAIN for other in others)
    taken = any(other.training_chosen for other in marked) or (beside_main and not chosen)
    returns = was_here and not taken
    for other in marked if returns else ():
        other.training = False
        other.save(update_fields=["training"])
    place.training = returns or not marked
    place.training_chosen = returns and chosen


def _undo(record: Dismissal | Transfer, by: Any, why: str) -> None:
    record.undone_at, record.undone_by, record.undone_why = now(), by, why
    record.save(update_fields=["undone_at", "undone_by", "undone_why"])


def _withdraw(awaits: Employment, by: Any) -> None:
    awaits = lock(awaits)
    if awaits.state == Work.AWAITING:
        awaits.state, awaits.decided_at, awaits.decided_by = Work.WITHDRAWN, now(), by
        awaits.save(update_fields=["state", "decided_at", "decided_by"])
