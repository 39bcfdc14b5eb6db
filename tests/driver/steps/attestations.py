"""Attestations: told of, confirmed, rejected, taken back, recorded, corrected (R19)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from lib.dates import today
from staff.attestation import actions
from staff.models import Attestation, AttestationRequest, Worker
from staff.states import Category
from tests.driver.world import World

# What may write an attestation or a confirmed course elsewhere; every other action leaves them all as they are.
WRITE = {
    "staff.elsewhere.actions.confirm_course",
    "staff.elsewhere.actions.strike_course",
    "staff.attestation.actions.confirm_attestation",
    "staff.attestation.actions.record_attestation",
    "staff.attestation.actions.correct_attestation",
}


def _said(w: World) -> dict[str, Any]:
    on = w.day(before=400, after=10)
    next_on = on + timedelta(days=w.dice.choice([-1, 30, 1826])) if w.chance(0.5) else None
    category = w.dice.choice(list(Category))
    return {"position": w.dice.choice(w.positions), "category": category, "on": on, "next_on": next_on}


def tell(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    said = _said(w)
    # A name in the place of a file: nothing of a story stays on the disk.
    scan: Any = "attestations/story"
    return worker and actions.tell_of_attestation(worker, **said, scan=scan, by=worker.user)


def _waiting(w: World) -> AttestationRequest | None:
    return w.any_of(
        AttestationRequest.objects.all() if w.chance(0.1) else AttestationRequest.objects.awaiting()
    )


def _acting(w: World, worker: Worker) -> dict[str, Any]:
    place = worker.employments.current().first()
    return w.acting(place.organization if place else w.organizations[0])


def withdraw(w: World) -> Any:
    asked = _waiting(w)
    return asked and actions.withdraw_attestation(asked, by=asked.requested_by)


def confirm(w: World) -> Any:
    asked = _waiting(w)
    return asked and actions.confirm_attestation(asked, **_acting(w, asked.worker))


def reject(w: World) -> Any:
    asked = _waiting(w)
    return asked and actions.reject_attestation(asked, why=w.why(), **_acting(w, asked.worker))


def record(w: World) -> Any:
    worker = w.any_of(Worker.objects.not_merged())
    return worker and actions.record_attestation(worker, **_said(w), why=w.why(), **_acting(w, worker))


def correct(w: World) -> Any:
    one = w.any_of(Attestation.objects.all())
    if one is None:
        return None
    one.on = today() - timedelta(days=w.dice.randint(-5, 300))
    return actions.correct_attestation(one, ["on"], by=w.operator, why=w.why())


STEPS = {
    "staff.attestation.actions.tell_of_attestation": tell,
    "staff.attestation.actions.withdraw_attestation": withdraw,
    "staff.attestation.actions.confirm_attestation": confirm,
    "staff.attestation.actions.reject_attestation": reject,
    "staff.attestation.actions.record_attestation": record,
    "staff.attestation.actions.correct_attestation": correct,
}
