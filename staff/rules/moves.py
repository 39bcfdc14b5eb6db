"""May a worker be dismissed or transferred, and with which last day? (R12, R13)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.reasons import moves as reasons
from staff.reasons import workplace
from staff.rules.workplace import Workplace, beside, liquidated, main_job
from staff.states import Work


@dataclass(frozen=True)
class Post:
    """The employment that is to end."""

    work: Work
    organization_id: int
    started_on: date | None


@dataclass(frozen=True)
class Target:
    """Where the worker goes."""

    organization_id: int
    works_there: bool
    request: Workplace


def may_dismiss(post: Post, last_day: date, today: date) -> list[Reason]:
    if post.work != Work.CURRENT:
        return [reasons.nothing_to_end()]
    return wrong_day(post, last_day, today)


def may_transfer(post: Post, target: Target, last_day: date, today: date) -> list[Reason]:
    if post.work != Work.CURRENT:
        return [reasons.nothing_to_transfer()]
    if target.organization_id == post.organization_id:
        return [reasons.same_organization()]
    there = [workplace.works_here_already()] if target.works_there else []
    return [*_never_confirmed(target.request), *there, *wrong_day(post, last_day, today)]


def _never_confirmed(request: Workplace) -> list[Reason]:
    """What its receiver would have to refuse is refused at the start, in the sender's words (R13)."""
    job = main_job(request)
    other = [reasons.other_main_job(job.organization)] if job and list(beside(request)) else []
    return [*other, *liquidated(request, workplace.organization_closed)]


def wrong_day(post: Post, last_day: date, today: date) -> list[Reason]:
    """The last day is past or today's, and not before the first; both ends included."""
    if last_day > today:
        return [reasons.last_day_ahead(today)]
    if post.started_on and last_day < post.started_on:
        return [reasons.last_day_before_the_first(post.started_on)]
    return []
