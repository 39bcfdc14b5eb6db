from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files import File
from django.db import models

from lib.actions import action
from lib.dates import now, today
from lib.locks import lock
from lib.reasons import refuse_if
from lib.scopes import hold
from organizations import letters, reasons, rules, signals
from organizations.access import OWN, hold_all_of
from organizations.codes import belongs
from organizations.deputies.ending import over
from organizations.models import Organization, Responsible, Suspension
from organizations.states import Access
from submissions.uploads import keep_upload


@action("Запрошен доступ Ответственного", scope=None)
def request_access(
    organization: Organization,
    *,
    order_number: str,
    order_date: date,
    scan: File[bytes] | None,
    code: int | None = None,
    by: Any,
    why: str = "",
) -> Responsible:
    """Ask to be a Responsible of the organization by its order; the scan may come later (R22). Raises Refused.

    code: the request that the scan's own code names.
    """
    hold_all_of(by)
    organization = lock(organization)
    refuse_if(rules.may_bring(belongs(code, by, organization), code))
    asked = Responsible.objects.for_user(by).not_ended().filter(organization=organization).first()
    if asked and asked.until and asked.until < today():
        # A deputy's, whose days are over before the clock has noted it.
        over(asked, by=by)
        asked = None
    if asked:
        refuse_if(rules.may_ask_again(asked.access, organization.name, asked.until))
        return _attach(asked, scan, by) if scan and not asked.scan else asked
    refuse_if(rules.may_ask(order_date, today(), organization.closed_on))
    if scan:
        keep_upload(scan.size, by=by)
    return Responsible.objects.create(
        user=by,
        organization=organization,
        order_number=order_number,
        order_date=order_date,
        scan=scan or "",
    )


@action("Приложен скан приказа", scope=None)
def attach_scan(
    responsible: Responsible, scan: File[bytes], *, code: int | None = None, by: Any, why: str = ""
) -> Responsible:
    """The signed order comes back: from the person, or by letter to the operator (R22). Raises Refused.

    code: the request that the scan's own code names.
    """
    responsible = lock(responsible)
    another = rules.may_bring(belongs(code, responsible.user_id, responsible.organization_id), code)
    refuse_if([*rules.may_attach(responsible.access, bool(responsible.scan)), *another])
    return _attach(responsible, scan, by)


@action("Открыт доступ Ответственного", scope=None)
def grant_access(responsible: Responsible, *, by: Any, why: str = "") -> Responsible:
    """The operator lets the person into the group of Responsibles (R22). Raises Refused."""
    responsible = lock(responsible)
    if responsible.state == Access.ACTIVE:
        return responsible
    asked = signals.granting.send(Responsible, responsible=responsible)
    against: list[Any] = [reason for _, answer in asked for reason in answer or ()]
    judged = rules.may_grant(responsible.access, bool(responsible.scan), responsible.pk)
    refuse_if([*judged, *against])
    _decide(responsible, Access.ACTIVE, by)
    letters.access_granted(responsible)
    return responsible


@action("Отказано в доступе Ответственного", scope=None)
def refuse_access(responsible: Responsible, *, by: Any, why: str) -> Responsible:
    """The operator refuses, with a reason that the person reads in a letter (R22). Raises Refused."""
    responsible = lock(responsible)
    if responsible.state == Access.REFUSED:
        return responsible
    refuse_if(rules.may_decide(responsible.access) or ([] if why.strip() else [reasons.say_why_refused()]))
    _decide(responsible, Access.REFUSED, by, refusal=why.strip())
    letters.access_refused(responsible)
    return responsible


@action("Закрыт доступ Ответственного", scope=None)
def suspend_access(responsible: Responsible, *, by: Any, why: str) -> Responsible:
    """Close the access; the person's own cabinet goes on working (R23). Raises Refused."""
    responsible = lock(responsible)
    if responsible.state == Access.SUSPENDED:
        return responsible
    refuse_if(rules.may_suspend(responsible.access))
    _suspend(responsible, why)
    return responsible


@action("Закрыт доступ Ответственного", scope=None)
def suspend_all_of(user: Any, *, by: Any, why: str) -> list[Responsible]:
    """«При любом изменении в личных данных Ответственного система закрывает доступ» (R23).

    Called inside the action that changes the data and before it locks the worker: Responsibles come first.
    """
    return suspend_held(hold_all_of(user), by=by, why=why)


@action("Закрыт доступ Ответственного", scope=None)
def suspend_held(
    held: list[Responsible], *, cause: models.Model | None = None, by: Any, why: str
) -> list[Responsible]:
    """The same where the rows are held already (`access.hold_all_of`); returns those that were open.

    cause: the request that closes them and can be withdrawn. An access that is closed already now has another
    cause beside the first, and withdrawing one of them does not open it (R23).
    """
    closed = [one for one in held if one.state == Access.ACTIVE]
    for one in closed:
        _suspend(one, why, cause)
    again = [one for one in held if one.state == Access.SUSPENDED and one not in closed]
    for suspension in Suspension.objects.filter(responsible__in=again, reopened_at=None):
        if suspension.by_request and not suspension.caused_by(cause):
            suspension.cause_type, suspension.cause_id = "", None
            suspension.why = f"{suspension.why}; {why}"
            suspension.save(update_fields=["cause_type", "cause_id", "why"])
    return closed


@action("Доступ Ответственного снова открыт: запрос отозван", scope=None)
def reopen_held(held: list[Responsible], *, cause: models.Model, by: Any, why: str = "") -> list[Responsible]:
    """The request was withdrawn: what only it had closed opens again by itself (R23)."""
    reopened = []
    for one in held:
        shut = one.suspensions.filter(reopened_at=None).first()
        if one.state == Access.SUSPENDED and shut and shut.caused_by(cause):
            reopened.append(_reopen(one, "withdrawal", by))
    return reopened


@action("Доступ Ответственного снова открыт", scope=None)
def reopen_access(responsible: Responsible, *, on_request_by: str, by: Any, why: str = "") -> Responsible:
    """The operator opens a closed access again; no new order is asked for (R23). Raises Refused.

    on_request_by: how the person asked: phone, letter or ticket.
    """
    responsible = lock(responsible)
    if responsible.state == Access.ACTIVE:
        return responsible
    refuse_if(rules.may_reopen(responsible.access))
    return _reopen(responsible, on_request_by, by)


@action("Отозван доступ Ответственного", scope=None)
def revoke_access(responsible: Responsible, *, by: Any, why: str) -> Responsible:
    """The access ends for good: with the employment, or by the operator's word (R25)."""
    return end_access(lock(responsible), by=by, why=why)


@action("Отозван доступ Ответственного", scope=None)
def end_access(held: Responsible, *, cause: models.Model | None = None, by: Any, why: str) -> Responsible:
    """The same inside an action that holds the row already, because it locks people after it (lib.locks.ORDER).

    So do the days of whoever stands in for the person. The last Responsible of an open organization does not leave
    unnoticed: the operator gets a letter (R25).
    cause: the record of what ends it, where the same access may end again.
    """
    if held.state in Responsible.NOT_ENDED:
        was_active = held.state == Access.ACTIVE
        _decide(held, Access.REVOKED, by)
        letters.access_revoked(held, why, cause)
        if held.principal_id:
            letters.about_deputy("deputy_ended", held, to_deputy=False)
        for deputy in Responsible.objects.deputies().filter(principal=held):
            over(deputy, by=by)
        others = Responsible.objects.active().filter(organization=held.organization)
        if was_active and held.organization.closed_on is None and not others.exists():
            letters.nobody_left(held)
    return held


@action("Возвращён доступ Ответственного", scope=None)
def restore_access(
    held: Responsible, state: Access, *, cause: models.Model, by: Any, why: str = ""
) -> Responsible:
    """What ended with the organization stands as before: its closing was a mistake (R16). cause: its record."""
    if held.state == Access.REVOKED:
        _decide(held, state, by)
        if state == Access.ACTIVE:
            letters.access_restored(held, cause)
    return held


@action("Изменено название организации", scope=OWN)
def rename(organization: Organization, name: str, *, by: Any, why: str = "") -> Organization:
    """«Сведения об организации»: the old name stays in the history (R24). Raises Refused."""
    organization = hold(organization)
    refuse_if(rules.may_rename(name))
    organization.name = " ".join(name.split())
    organization.save(update_fields=["name"])
    return organization


@action("Записано, сколько работников подлежит регистрации", scope=OWN)
def set_must_register(
    organization: Organization, number: int | None, *, by: Any, why: str = ""
) -> Organization:
    """How many workers the organization must register, as its Responsible says (R8)."""
    organization = hold(organization)
    organization.must_register = number
    organization.save(update_fields=["must_register"])
    return organization


def _decide(responsible: Responsible, state: Access, by: Any, refusal: str = "") -> None:
    responsible.state, responsible.refusal = state, refusal
    responsible.decided_at, responsible.decided_by = now(), by
    responsible.save(update_fields=["state", "refusal", "decided_at", "decided_by"])


def _attach(responsible: Responsible, scan: File[bytes], by: Any) -> Responsible:
    keep_upload(scan.size, by=by)
    responsible.scan = scan
    responsible.save(update_fields=["scan"])
    return responsible


def _suspend(responsible: Responsible, why: str, cause: models.Model | None = None) -> None:
    responsible.state = Access.SUSPENDED
    responsible.save(update_fields=["state"])
    shut = Suspension(responsible=responsible, why=why)
    if cause:
        shut.cause_type, shut.cause_id = cause._meta.label_lower, cause.pk
    shut.save(force_insert=True)
    letters.access_suspended(shut)


def _reopen(responsible: Responsible, how: str, by: Any) -> Responsible:
    responsible.state = Access.ACTIVE
    responsible.save(update_fields=["state"])
    for suspension in responsible.suspensions.filter(reopened_at=None):
        suspension.reopened_at, suspension.reopened_by = now(), by
        suspension.reopened_on_request_by = how
        suspension.save(update_fields=["reopened_at", "reopened_by", "reopened_on_request_by"])
        letters.access_reopened(suspension)
    return responsible
