"""What is known of people's attestations (R19)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from lib.dates import format_date
from staff.known import Attested
from staff.models import Attestation, AttestationRequest, Worker
from staff.states import Category, Change
from ui.history import inside

# Worker, position, day: an attestation is told apart by them.
Key = tuple[int, int, date]
LATEST = 3


def attestations(worker: Worker) -> tuple[Attested, ...]:
    """The person's, the latest first; one statement (R19)."""
    rows = Attestation.objects.filter(worker=worker).order_by("-on", "-pk")
    said = rows.values_list("position_id", "position__name", "category", "on", "next_on")
    return in_turn(
        Attested(position, name, Category(category), on, next_on)
        for position, name, category, on, next_on in said
    )


def in_turn(found: Iterable[Attested]) -> tuple[Attested, ...]:
    """The same, the latest of each position told from the earlier ones; they come latest first (R19)."""
    seen: set[int] = set()
    told = []
    for one in found:
        told.append(
            Attested(
                one.position_id, one.position, one.category, one.on, one.next_on, one.position_id not in seen
            )
        )
        seen.add(one.position_id)
    return tuple(told)


def recorded(workers: Collection[int]) -> dict[Key, tuple[Category, date | None]]:
    """Those of these workers that are recorded: the outcome, and when the next one is due; one statement (R19)."""
    rows = Attestation.objects.filter(worker__in=workers)
    said = rows.values_list("worker", "position", "on", "category", "next_on")
    return {
        (worker, position, on): (Category(category), next_on)
        for worker, position, on, category, next_on in said
    }


def waiting(workers: Collection[int]) -> set[Key]:
    """Those of which these workers have told and nobody has answered; one statement (R19)."""
    rows = AttestationRequest.objects.awaiting().filter(worker__in=workers)
    return set(rows.values_list("worker", "position", "on"))


def pending(worker: Worker) -> list[AttestationRequest]:
    """What the person has told and nobody has answered, oldest first (R19)."""
    mine = AttestationRequest.objects.awaiting().for_worker(worker)
    return list(mine.select_related("position").order_by("requested_at", "pk"))


def latest_answers(worker: Worker) -> list[AttestationRequest]:
    """The last that were rejected or taken back, newest first; a confirmed one stands in the list itself (R19)."""
    mine = AttestationRequest.objects.for_worker(worker).filter(state__in=[Change.REJECTED, Change.WITHDRAWN])
    return list(mine.select_related("position").order_by("-decided_at", "-pk")[:LATEST])


def in_words(one: Attestation | AttestationRequest) -> str:
    """«Высшая категория, учитель математики, 12.03.2026, следующая 12.03.2031» (R19)."""
    return as_said(Category(one.category), one.position.name, one.on, one.next_on)


def as_said(category: Category, position: str, on: date, next_on: date | None) -> str:
    """The same of what is not recorded (R19)."""
    said = [str(category.label), inside(position), format_date(on)]
    return ", ".join([*said, f"следующая {format_date(next_on)}"] if next_on else said)
