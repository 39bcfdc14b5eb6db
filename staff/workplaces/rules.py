"""May a workplace be confirmed, rejected, asked for? Who may be a Responsible? (R9, R14–R17, R25)"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import cast

from lib.dates import add_years
from lib.reasons import Reason
from staff.known import Post, RequestedPost
from staff.signup.rules import YOUNGEST
from staff.states import Kind, Work
from staff.workplaces import reasons


def takes_the_mark(confirmed: Kind, marked: Post | None) -> bool:
    """Does a job that is being confirmed become the one for training, which `marked` is now?

    The first job does; a main job takes the mark from a part-time one, unless somebody chose that (R17).
    """
    if marked is None:
        return True
    return confirmed == Kind.MAIN and marked.part_time and not marked.chosen


def main_job(asked: RequestedPost) -> Post | None:
    """Where the person's main job is, when it is not here (R9, R14)."""
    return next((post for post in asked.elsewhere if post.kind == Kind.MAIN), None)


def first_day(asked: RequestedPost) -> date:
    """The first day of work where the order names no other: the day asked (R15)."""
    return asked.post.started_on or cast(date, asked.post.asked_on)


def may_begin(asked: RequestedPost, on: date, today: date) -> list[Reason]:
    """May the order's first day of work be this one? Not ahead, and at an age at which people work (R15)."""
    return begins(asked.birth_date, on, today)


def begins(birth_date: date, on: date, today: date) -> list[Reason]:
    """The same of somebody whom the system does not know yet (R10, R15)."""
    if on > today:
        return [reasons.first_day_ahead(on)]
    youngest = add_years(birth_date, YOUNGEST)
    return [reasons.first_day_too_early(youngest)] if on < youngest else []


def may_confirm(asked: RequestedPost, by: int | None) -> list[Reason]:
    """May this user confirm that the person works here? Nobody confirms the own (R9, R14–R16)."""
    return _decided(asked) or [
        *_own(asked, by),
        *beside(asked),
        *liquidated(asked, reasons.closed_while_waiting),
    ]


def may_reject(asked: RequestedPost, by: int | None) -> list[Reason]:
    """May this user say that the person does not work here? (R15)"""
    return _decided(asked) or _own(asked, by)


def may_work(asked: RequestedPost) -> list[Reason]:
    """May the person take this job beside the current ones, and is there anywhere to take it? (R9, R14, R16)"""
    return [*beside(asked), *liquidated(asked, reasons.organization_closed)]


def _decided(asked: RequestedPost) -> list[Reason]:
    post = asked.post
    if post.work == Work.AWAITING:
        return []
    return [reasons.decided_already(post.work, post.decided_on, post.worker_id)]


def _own(asked: RequestedPost, by: int | None) -> list[Reason]:
    return [reasons.own_workplace()] if by is not None and by == asked.user_id else []


def beside(asked: RequestedPost) -> Iterator[Reason]:
    """A part-timer is known by the main job only where that job is pedagogical: the record decides (R8, R9)."""
    job = main_job(asked)
    if job is None:
        return
    if asked.post.kind != Kind.EXTERNAL:
        yield reasons.main_job_elsewhere(job.organization)
    elif job.pedagogical:
        yield reasons.part_timer_known(job.organization)


def liquidated(asked: RequestedPost, why: Callable[[str, date], Reason]) -> Iterator[Reason]:
    """The organization is no more; `why` says so to who asks, or to who would confirm (R16)."""
    if asked.closed_on:
        yield why(asked.post.organization, asked.closed_on)


def may_be_responsible(works_there: bool, organization: str, awaits: int | None = None) -> list[Reason]:
    """Only somebody whose work in the organization is confirmed; the access ends with it (R25).

    awaits: the employment there that waits to be confirmed, if any.
    """
    if works_there:
        return []
    return [
        reasons.work_there_awaits(organization, awaits) if awaits else reasons.not_at_work_there(organization)
    ]
