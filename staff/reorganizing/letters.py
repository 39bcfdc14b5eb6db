"""Letters of a reorganization: to the workers, and to the Responsibles of the successor (R16)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from letters.actions import queue
from organizations.models import Responsible
from staff.models import Employment, Reorganization, ReorganizedPlace
from staff.states import Work


def moved(row: ReorganizedPlace) -> None:
    """To the worker: the work goes on at the successor, nothing is to be done (R16)."""
    _to_worker("workplace_reorganized", row, {"waits": False, "since": row.place.ended_on})


def waits_there(row: ReorganizedPlace) -> None:
    """To the worker who waited to be confirmed: the request waits at the successor (R16)."""
    _to_worker("workplace_reorganized", row, {"waits": True, "since": None})


def undone(row: ReorganizedPlace) -> None:
    """To the worker: the closing was a mistake, the work stands as before (R16)."""
    _to_worker("reorganization_undone", row, {})


def received(done: Reorganization, places: Iterable[Employment]) -> None:
    """To the Responsibles of the successor: how many came, and how many of them wait (R16)."""
    if done.successor is None:
        return
    came = Counter(Work(place.state) for place in places)
    said = {
        "organization": done.organization.name,
        "successor": done.successor.name,
        "on": done.on,
        "came": came[Work.ENDED],
        "waiting": came[Work.AWAITING],
        "must_before": done.must_before,
        "must_after": done.must_after,
    }
    _to_successor("workers_received", done, said)


def returned(done: Reorganization) -> None:
    """To the Responsibles of the successor: the closing was a mistake, those who came are gone again (R16)."""
    if done.successor is None:
        return
    went = Counter(done.places.values_list("was", flat=True))
    said = {
        "organization": done.organization.name,
        "went": went[Work.CURRENT],
        "waited": went[Work.AWAITING],
        "must": done.successor.must_register,
    }
    _to_successor("workers_returned", done, said)


def _to_successor(kind: str, done: Reorganization, said: dict[str, Any]) -> None:
    theirs = Responsible.objects.active().filter(organization=done.successor)
    for one in theirs.select_related("user").order_by("pk"):
        queue(f"staff/{kind}", one.user.email, cause=done, user=one.user, context=said)


def _to_worker(kind: str, row: ReorganizedPlace, more: dict[str, Any]) -> None:
    place = row.place
    worker, successor = place.worker, row.reorganization.successor
    if worker.user is None:
        return
    said = {
        "name": worker.name_and_patronymic,
        "organization": row.organization.name,
        "successor": successor.name if successor else "",
        "position": place.position.name,
    }
    queue(f"staff/{kind}", worker.user.email, cause=row, user=worker.user, context=said | more)
