"""May a workplace be confirmed, rejected, asked for? (R9, R14, R15)"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lib.dates import add_years
from lib.reasons import Reason
from staff.signup.rules import YOUNGEST
from staff.states import Kind, Work
from staff.workplaces import reasons


@dataclass(frozen=True)
class Job:
    """A current employment somewhere else; `pedagogical` is a property of its position."""

    organization: str
    kind: Kind
    pedagogical: bool


@dataclass(frozen=True)
class Workplace:
    """A request for a workplace and what the rules must know about the person."""

    work: Work
    kind: Kind
    organization: str
    organization_closed_on: date | None
    decided_on: date | None
    asked_on: date
    birth_date: date
    user_id: int | None
    elsewhere: tuple[Job, ...]
    worker_id: int = 0


@dataclass(frozen=True)
class Mark:
    """The position marked for training: of what kind of job, and did somebody choose it?"""

    kind: Kind
    chosen: bool


def takes_the_mark(confirmed: Kind, mark: Mark | None) -> bool:
    """Does a job that is being confirmed become the one for training?

    The first job does; a main job takes the mark from a part-time one, unless somebody chose that (R17).
    """
    if mark is None:
        return True
    return confirmed == Kind.MAIN and mark.kind != Kind.MAIN and not mark.chosen


def main_job(place: Workplace) -> Job | None:
    """Where the person's main job is, when it is not here (R9, R14)."""
    return next((job for job in place.elsewhere if job.kind == Kind.MAIN), None)


def first_day(place: Workplace) -> date:
    """The first day of work where the order names no other: the day asked (R15)."""
    return place.asked_on


def may_begin(place: Workplace, on: date, today: date) -> list[Reason]:
    """May the order's first day of work be this one? Not ahead, and at an age at which people work (R15)."""
    if on > today:
        return [reasons.first_day_ahead(on)]
    youngest = add_years(place.birth_date, YOUNGEST)
    return [reasons.first_day_too_early(youngest)] if on < youngest else []


def may_confirm(place: Workplace, by: int | None) -> list[Reason]:
    """May this user confirm that the person works here?"""
    if place.work != Work.AWAITING:
        return [reasons.decided_already(place.work, place.decided_on, place.worker_id)]
    return [*_own(place, by), *beside(place), *liquidated(place, reasons.closed_while_waiting)]


def may_reject(place: Workplace, by: int | None) -> list[Reason]:
    if place.work != Work.AWAITING:
        return [reasons.decided_already(place.work, place.decided_on, place.worker_id)]
    return _own(place, by)


def may_work(place: Workplace) -> list[Reason]:
    """May the person take this job beside the current ones, and is there anywhere to take it?"""
    return [*beside(place), *liquidated(place, reasons.organization_closed)]


def _own(place: Workplace, by: int | None) -> list[Reason]:
    return [reasons.own_workplace()] if by is not None and by == place.user_id else []


def beside(place: Workplace) -> Iterator[Reason]:
    """A part-timer is known by the main job only where that job is pedagogical: the record decides (R8, R9)."""
    job = main_job(place)
    if job is None:
        return
    if place.kind != Kind.EXTERNAL:
        yield reasons.main_job_elsewhere(job.organization)
    elif job.pedagogical:
        yield reasons.part_timer_known(job.organization)


def liquidated(place: Workplace, why: Callable[[str, date], Reason]) -> Iterator[Reason]:
    if place.organization_closed_on:
        yield why(place.organization, place.organization_closed_on)


def may_be_responsible(works_there: bool, organization: str, awaits: int | None = None) -> list[Reason]:
    """Only somebody whose work in the organization is confirmed; the access ends with it (R25).

    awaits: the employment there that waits to be confirmed, if any.
    """
    if works_there:
        return []
    return [
        reasons.work_there_awaits(organization, awaits) if awaits else reasons.not_at_work_there(organization)
    ]
