"""A worker's requests about places of work, for the page «Место работы» (R11)."""

from __future__ import annotations

from typing import Any

from lib.dates import today
from staff import facts as waiting
from staff.models import Worker, WorkRequest
from staff.positions.facts import jobs
from staff.requests.facts import sides

ANSWERED_SHOWN = 5


def work_requests(worker: Worker) -> dict[str, list[Any]]:
    """`waiting`: oldest first, each with old and new and whose word it waits for. `answered`: the latest first."""
    mine = WorkRequest.objects.for_worker(worker).with_details()
    asked = list(mine.awaiting())
    who = waiting.waits_of_requests(asked)
    around = jobs([one.employment for one in asked], today())
    answered = mine.exclude(decided_at=None).order_by("-decided_at")[:ANSWERED_SHOWN]
    return {
        "waiting": [(one, sides(one, around[one.employment_id]), who[one.pk]) for one in asked],
        "answered": list(answered),
    }
