"""An attestation: told of by the worker, confirmed, rejected, taken back; recorded and corrected by the operator or from
a file (R19). It is the person's: no move touches it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.core.files import File

from lib.actions import action, over
from lib.dates import today
from lib.locks import lock, lock_whole
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from staff.answering import own, taken, write_answer
from staff.attestation import facts, letters, reasons, rules
from staff.models import Attestation, AttestationRequest, Position, Worker
from staff.scopes import OWN
from staff.states import Category, Change


@action(
    For(
        "Вы сообщили об аттестации: {attestationrequest}",
        responsible="Работник сообщил об аттестации: {attestationrequest}",
    ),
    scope=None,
)
def tell_of_attestation(
    worker: Worker,
    *,
    position: Position,
    category: Category,
    on: date,
    next_on: date | None,
    scan: File[bytes],
    by: Any,
    why: str = "",
) -> AttestationRequest:
    """The worker tells of an attestation and shows its document; it is recorded when confirmed (R19). Raises Refused."""
    worker = lock(worker)
    waits = facts.pending(worker)
    for one in waits:
        if (one.position_id, one.category, one.on, one.next_on) == (position.pk, category, on, next_on):
            return one
    key = (worker.pk, position.pk, on)
    refuse_if(
        [
            *rules.may_be(on, next_on, worker.birth_date, today()),
            *rules.is_new(known=key in facts.recorded([worker.pk]), waits=key in facts.waiting([worker.pk])),
        ]
    )
    return AttestationRequest.objects.create(
        worker=worker,
        position=position,
        category=category,
        on=on,
        next_on=next_on,
        scan=scan,
        requested_by=by,
    )


@action(
    For(
        "Вы отозвали сообщение об аттестации: {attestationrequest}",
        responsible="Работник отозвал сообщение об аттестации: {attestationrequest}",
    ),
    scope=None,
)
def withdraw_attestation(asked: AttestationRequest, *, by: Any, why: str = "") -> AttestationRequest:
    """The worker takes it back while nobody has answered it (R19). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.WITHDRAWN:
        return asked
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=False))
    write_answer(asked, Change.WITHDRAWN, by=by)
    return asked


@action("Подтверждена аттестация: {attestation}", scope=OWN)
def confirm_attestation(asked: AttestationRequest, *, by: Any, why: str = "") -> AttestationRequest:
    """It is recorded, and the worker is told (R19). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.CONFIRMED:
        must_be_theirs(asked)
        return asked
    worker = asked.worker
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=own(worker, by)))
    must_be_theirs(asked)
    key = (worker.pk, asked.position_id, asked.on)
    refuse_if(rules.is_new(known=key in facts.recorded([worker.pk]), waits=False))
    asked.attestation = _record(worker, asked.position, Category(asked.category), asked.on, asked.next_on)
    write_answer(asked, Change.CONFIRMED, by=by, also=["attestation"])
    letters.attestation_confirmed(asked)
    return asked


@action("Отклонена аттестация: {attestationrequest}", scope=OWN)
def reject_attestation(asked: AttestationRequest, *, by: Any, why: str) -> AttestationRequest:
    """It is not recorded, and the worker is told why (R19). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.REJECTED:
        must_be_theirs(asked)
        return asked
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=own(asked.worker, by)))
    must_be_theirs(asked)
    refuse_if([] if why.strip() else [reasons.say_why_attestation_is_rejected()])
    write_answer(asked, Change.REJECTED, why.strip(), by=by)
    letters.attestation_rejected(asked)
    return asked


@action("Внесена аттестация: {attestation}", scope=OWN)
def record_attestation(
    worker: Worker,
    *,
    position: Position,
    category: Category,
    on: date,
    next_on: date | None,
    by: Any,
    why: str = "",
) -> Attestation:
    """By the operator, or from a file of the worker's Responsible; nobody records the own (R19). Raises Refused."""
    worker = lock(worker)
    must_be_theirs(worker)
    key = (worker.pk, position.pk, on)
    refuse_if([reasons.own_attestation()] if own(worker, by) else [])
    known = facts.recorded([worker.pk]).get(key)
    if known == (category, next_on):
        return Attestation.objects.get(worker=worker, position=position, on=on)
    refuse_if(
        [
            *rules.may_be(on, next_on, worker.birth_date, today()),
            *rules.is_new(known=known is not None, waits=key in facts.waiting([worker.pk])),
        ]
    )
    return _record(worker, position, category, on, next_on)


@action("Исправлена аттестация: {attestation}", scope=None)
def correct_attestation(
    attestation: Attestation, changed: Collection[str], *, by: Any, why: str = ""
) -> Attestation:
    """The operator corrects what was recorded; it stays the same person's (R19). Raises Refused."""
    worker = lock(attestation.worker)
    over(lock_whole(attestation), attestation, set(changed) - {"worker"})
    refuse_if(rules.may_be(attestation.on, attestation.next_on, worker.birth_date, today()))
    if changed := set(changed) - {"worker"}:
        attestation.save(update_fields=sorted(changed))
    return attestation


def _record(
    worker: Worker, position: Position, category: Category, on: date, next_on: date | None
) -> Attestation:
    return Attestation.objects.create(
        worker=worker, position=position, category=category, on=on, next_on=next_on
    )
