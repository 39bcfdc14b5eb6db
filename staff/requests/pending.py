"""A worker's requests about places of work, for the page «Место работы» (R11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from staff import facts as waiting
from staff.models import Worker, WorkRequest
from staff.requests.facts import sides

ANSWERED_SHOWN = 3


@dataclass(frozen=True)
class WorkRequests:
    """waiting: each with old and new and whose word it waits for. answered: the latest first."""

    waiting: list[tuple[WorkRequest, list[Any], Any]]
    answered: list[WorkRequest]


def work_requests(worker: Worker) -> WorkRequests:
    """Those that wait, oldest first, and the latest answers (R11)."""
    mine = WorkRequest.objects.filter(worker=worker).with_details()
    asked = list(mine.awaiting())
    who = waiting.waits_of_requests(asked)
    answered = mine.exclude(decided_at=None).order_by("-decided_at")[:ANSWERED_SHOWN]
    return WorkRequests([(one, sides(one), who[one.pk]) for one in asked], list(answered))
