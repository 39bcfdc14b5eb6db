"""A place of work with what the rules judge around it (R8, R17, R18)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from staff import studies
from staff.facts import post, posts
from staff.leave.facts import standing_of
from staff.models import Employment
from staff.positions.known import Job


def jobs(places: Iterable[Employment], day: date) -> dict[int, Job]:
    """By the employment's number the job on that day, of places that came `with_details`: three statements for all."""
    rows = list(places)
    workers = {place.worker_id: place.worker for place in rows}
    theirs, leaves = posts(workers), standing_of(rows)
    seats = studies.not_over(list(workers.values()), day)
    return {
        place.pk: Job(
            post(place),
            tuple(theirs[place.worker_id]),
            tuple(leaves[place.pk]),
            tuple(seats[place.worker_id]),
        )
        for place in rows
    }


def job(place: Employment, day: date) -> Job:
    """The same of one (R17)."""
    return jobs([place], day)[place.pk]
