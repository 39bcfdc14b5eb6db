from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from letters.actions import queue
from lib.dates import format_date
from organizations.models import Responsible
from staff.facts import who_confirms
from staff.models import Employment, Transfer, Worker
from staff.states import Origin
from staff.studies import Seat


def confirmed(place: Employment) -> None:
    """To the worker: the workplace is confirmed, and what to do next (R15)."""
    more = {
        "started_on": place.started_on,
        "training": place.improves_qualification,
        "entitled": place.position.voucher_entitled,
    }
    _to_worker("workplace_confirmed", place, more)


def rejected(place: Employment, cause: models.Model | None = None) -> None:
    """To the worker, who has no workplace because of it, and what to do (R15)."""
    _to_worker("workplace_rejected", place, {"refusal": place.refusal}, cause)


def transfer_rejected(transfer: Transfer) -> None:
    """To the one who sent the worker: nobody is lost, the worker is «без места работы» (R13)."""
    place = transfer.awaits
    if transfer.by:
        context = {**_said(place), "refusal": place.refusal, "left": transfer.left.organization.name}
        queue("staff/transfer_rejected", transfer.by.email, cause=place, user=transfer.by, context=context)


def asked(place: Employment) -> None:
    """To the Responsibles of the organization: somebody waits for their confirmation (R14)."""
    theirs = Responsible.objects.active().filter(organization=place.organization)
    context = {**_said(place), "transferred": place.origin == Origin.TRANSFER}
    for responsible in theirs.select_related("user"):
        _to(responsible.user, "workplace_asked", place, context)


def dismissed(
    place: Employment,
    courses: Iterable[Seat] = (),
    *,
    liquidated: bool = False,
    cause: models.Model | None = None,
) -> None:
    """To the worker: the employment ended, the account and all its history stay (R12, R16).

    courses: those that begin later and for which the worker is still enrolled. cause: the record by which it ended:
    the same employment may end again."""
    kept = [f"«{seat.title}», с {format_date(seat.starts_on)}" for seat in courses]
    said = {"ended_on": place.ended_on, "courses": kept, "liquidated": liquidated}
    _to_worker("workplace_ended", place, said, cause)


def restored(place: Employment, cause: models.Model | None = None) -> None:
    """To the worker: the dismissal or the transfer was a mistake, the workplace stands as before (R12, R13)."""
    _to_worker("workplace_restored", place, {"started_on": place.started_on}, cause)


def transferred(place: Employment, left: Employment) -> None:
    """To the worker: where the new workplace waits to be confirmed (R13)."""
    said = {"left": left.organization.name, "ended_on": left.ended_on, "decides": who_confirms(place)}
    _to_worker("workplace_transferred", place, said)


def _said(place: Employment) -> dict[str, Any]:
    worker: Worker = place.worker
    return {
        "name": worker.name_and_patronymic,
        "worker": worker.full_name,
        "worker_id": worker.pk,
        "organization": place.organization.name,
        "position": place.position.name,
    }


def _to_worker(kind: str, place: Employment, more: dict[str, Any], cause: models.Model | None = None) -> None:
    if place.worker.user:
        _to(place.worker.user, kind, cause or place, {**_said(place), **more})


def _to(user: Any, kind: str, cause: models.Model, context: dict[str, Any]) -> None:
    queue(f"staff/{kind}", user.email, cause=cause, user=user, context=context)
