"""An organization closes: everybody moves to its successor, or everybody's work ends; undone within a day (R16)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import now
from lib.locks import lock_all, lock_all_whole
from lib.reasons import Reason, refuse_if
from organizations.actions import end_access, restore_access, set_must_register
from organizations.models import Organization, Responsible
from organizations.states import Access
from staff import signals
from staff.models import Employment, Reorganization, ReorganizedAccess, Worker
from staff.reorganizing import facts, letters, reasons
from staff.reorganizing.carried import bring_back, carry_over
from staff.reorganizing.rules import may_undo


@action(
    "Организация закрыта, место работы завершено: {employment:ended}",
    "Реорганизация, новое место работы: {employment:current}",
    "Организация закрыта, запрос отклонён: {employment:rejected}",
    "Реорганизация, запрос перешёл к правопреемнику: {employment:awaiting}",
    "Реорганизация, запрос больше не нужен: {employment:withdrawn}",
    "Реорганизация, запрос ждёт правопреемника: {workrequest:pending}",
    "Запрос отклонён, место работы завершено: {workrequest:rejected}",
    scope=None,
)
def close_organization(
    organization: Organization,
    *,
    successor: Organization | None = None,
    on: date,
    seen: int | None = None,
    by: Any,
    why: str,
) -> Reorganization:
    """Close it on that day: its people move to the successor at once, or their work ends where there is none (R16).

    seen: how many workplaces and requests the operator has been shown; None: nobody asks. Raises Refused.
    """
    held = lock_all(Responsible, _accesses(organization))
    organization, successor, units = _hold(organization, successor)
    done = facts.standing(organization)
    if done and done.successor_id == getattr(successor, "pk", None):
        return done
    refuse_if(facts.against_closing(organization, successor, on) or _without_why(why))
    must = facts.to_register(organization, successor)
    if must and successor:
        set_must_register(successor, must[1], by=by, why=f"Присоединена организация «{organization}»")
    places = _take(organization, successor)
    here = sum(place.organization_id == organization.pk for place in places)
    refuse_if([] if seen in {None, here} else [reasons.changed_since(here)])
    done = Reorganization.objects.create(
        organization=organization,
        successor=successor,
        on=on,
        by=by,
        why=why.strip(),
        must_before=must[0] if must else None,
        must_after=must[1] if must else None,
    )
    organization.closed_on, organization.successor = on, successor
    organization.save(update_fields=["closed_on", "successor"])
    _give_over(units, done)
    said = "Реорганизация: организация закрыта" if successor else "Организация ликвидирована"
    for access in held:
        ended = ReorganizedAccess.objects.create(reorganization=done, responsible=access, was=access.state)
        # A deputy's ends with the access it stands on, and is told of once.
        if access.principal_id is None:
            end_access(access, cause=ended, by=by, why=said)
    letters.received(done, carry_over(done, places, by=by))
    signals.reorganized.send(Reorganization, done=done, by=by)
    return done


def _hold(
    organization: Organization, successor: Organization | None
) -> tuple[Organization, Organization | None, list[Organization]]:
    """Both, and the open units, whole: nobody begins to work there while they change."""
    units = set(organization.units.open().values_list("pk", flat=True))
    both = {organization.pk, *([successor.pk] if successor else [])}
    held = {one.pk: one for one in lock_all_whole(Organization, both | units)}
    return (
        held[organization.pk],
        held[successor.pk] if successor else None,
        [held[pk] for pk in sorted(units)],
    )


def _without_why(why: str) -> list[Reason]:
    return [] if why.strip() else [reasons.say_why_closed()]


def _accesses(organization: Organization) -> list[int]:
    open_ones = Responsible.objects.not_ended().filter(organization=organization)
    return list(open_ones.values_list("pk", flat=True))


def _take(organization: Organization, successor: Organization | None) -> list[Employment]:
    """Hold the people of the organization, then their open places here and at the successor."""
    here = Employment.objects.open().filter(organization=organization)
    workers = set(here.values_list("worker", flat=True))
    lock_all(Worker, workers)
    where = [organization.pk, *([successor.pk] if successor else [])]
    wanted = Employment.objects.open().filter(worker__in=workers, organization__in=where)
    lock_all(Employment, wanted.values_list("pk", flat=True))
    return list(wanted.with_details().select_related("worker__user").order_by("worker", "pk"))


def _give_over(units: list[Organization], done: Reorganization) -> None:
    """The units go under the successor; a unit that is the successor itself stands where its head stood."""
    for unit in units:
        heir = unit.pk == done.successor_id
        unit.parent_id = done.organization.parent_id if heir else done.successor_id
        unit.save(update_fields=["parent"])
    done.units.set(units)


@action(
    "Закрытие организации отменено, место работы прежнее: {employment:current}",
    "Закрытие организации отменено: {employment:withdrawn}",
    "Закрытие организации отменено, запрос снова ждёт: {employment:awaiting}",
    "Закрытие организации отменено, запрос ждёт прежнюю организацию: {workrequest:pending}",
    "Закрытие организации отменено, запрос отклонён: {workrequest:rejected}",
    scope=None,
)
def undo_closing(organization: Organization, *, by: Any, why: str) -> Organization:
    """Everybody works and waits where they did; within a day, while nothing else was built on it (R16). Raises Refused."""
    done = facts.standing(organization)
    lock_all(Responsible, done.accesses.values_list("responsible", flat=True) if done else [])
    organization, successor, _ = _hold(organization, done.successor if done else None)
    if organization.closed_on is None and organization.reorganizations.exists():
        return organization
    if done:
        _take_number_back(done, successor, by)
        rows = list(done.places.values_list("place__worker", "place", "now"))
        lock_all(Worker, {worker for worker, _, _ in rows})
        lock_all(Employment, {pk for _, place, there in rows for pk in (place, there) if pk})
    done = facts.standing(organization)
    refuse_if(may_undo(facts.undoing(done)) or _without_why(why))
    if done is None:
        raise AssertionError
    organization.closed_on, organization.successor = None, None
    organization.save(update_fields=["closed_on", "successor"])
    for unit in done.units.all():
        unit.parent = organization
        unit.save(update_fields=["parent"])
    bring_back(done, by=by)
    for ended in done.accesses.select_related("responsible__organization", "responsible__user"):
        restore_access(ended.responsible, Access(ended.was), cause=ended, by=by, why=why)
    done.undone_at, done.undone_by, done.undone_why = now(), by, why.strip()
    done.save(update_fields=["undone_at", "undone_by", "undone_why"])
    letters.returned(done)
    signals.reorganization_undone.send(Reorganization, done=done, by=by)
    return organization


def _take_number_back(done: Reorganization, successor: Organization | None, by: Any) -> None:
    """The successor must register as many as before, unless somebody has said another number since (R8)."""
    if successor and done.must_before is not None and successor.must_register == done.must_after:
        set_must_register(
            successor, done.must_before, by=by, why=f"Отменено присоединение: {done.organization}"
        )
