"""What a worker's own page «Личные данные» shows."""

from __future__ import annotations

from dataclasses import dataclass

from organizations.models import Responsible
from staff.facts import inbox, waiting
from staff.facts.data import sides
from staff.models import Employment, PersonalDataChange, Worker
from staff.rules.waiting import Waits
from staff.states import Work

__all__ = ["Place", "answers", "closing", "pending", "places", "sides"]


@dataclass(frozen=True)
class Place:
    """A workplace of the person's, and whose word it waits for while it does (R14)."""

    employment: Employment
    who: Waits | None


def places(worker: Worker) -> list[Place]:
    """Where the person works or waits to work."""
    found = list(
        Employment.objects.for_worker(worker).open().with_details().order_by("-training", "requested_at")
    )
    who = waiting.of_places(place for place in found if place.work == Work.AWAITING)
    return [Place(place, who.get(place.pk)) for place in found]


def pending(worker: Worker) -> PersonalDataChange | None:
    return PersonalDataChange.objects.awaiting().filter(worker=worker).first()


def answers(worker: Worker) -> list[PersonalDataChange]:
    """How the latest requests were answered, newest first."""
    decided = PersonalDataChange.objects.filter(worker=worker).exclude(decided_at=None)
    return list(decided.order_by("-decided_at")[:3])


def closing(worker: Worker) -> list[tuple[Responsible, int]]:
    """The accesses that a change of the data would close, and how many requests wait in each (R23)."""
    mine = Responsible.objects.for_user(worker.user).active() if worker.user else Responsible.objects.none()
    return [(one, inbox.count(one)) for one in mine.select_related("organization")]
