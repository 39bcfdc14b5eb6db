from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from lib.dates import SAMARA, now
from staff.models import Employment
from staff.states import Kind
from staff.workplaces.rules import Job, Workplace


def workplace(employment: Employment, without: Employment | None = None) -> Workplace:
    """What the rules judge about one workplace; `without`: as if that job of the person had ended."""
    return workplaces([employment], without)[employment.pk]


def workplaces(employments: Iterable[Employment], without: Employment | None = None) -> dict[int, Workplace]:
    """The same for many, by the employment's number: one query beside the rows themselves.

    Loads nothing per row when they come with `select_related("worker", "organization")`.
    """
    places = list(employments)
    current = (
        Employment.objects.current()
        .filter(worker__in={place.worker_id for place in places})
        .select_related("organization", "position")
        .order_by("pk")
    )
    jobs: dict[int, list[Employment]] = defaultdict(list)
    for job in current:
        if job == without:
            continue
        jobs[job.worker_id].append(job)
    return {place.pk: _workplace(place, jobs[place.worker_id]) for place in places}


def _workplace(place: Employment, current: list[Employment]) -> Workplace:
    return Workplace(
        work=place.work,
        kind=Kind(place.kind),
        organization=place.organization.name,
        organization_closed_on=place.organization.closed_on,
        asked_on=place.started_on or _day(place.requested_at or now()),
        birth_date=place.worker.birth_date,
        decided_on=_day(place.decided_at) if place.decided_at else None,
        user_id=place.worker.user_id,
        worker_id=place.worker_id,
        elsewhere=tuple(
            Job(job.organization.name, Kind(job.kind), job.position.pedagogical)
            for job in current
            if job.organization_id != place.organization_id
        ),
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(SAMARA).date()
