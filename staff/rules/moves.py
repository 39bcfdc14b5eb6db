"""May a worker be dismissed or transferred, and with which last day? (R12, R13)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.reasons import Reason
from staff.reasons import moves as reasons
from staff.reasons import workplace
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
    organization: str
    closed_on: date | None
    works_there: bool


def may_dismiss(post: Post, last_day: date, today: date) -> list[Reason]:
    if post.work != Work.CURRENT:
        return [reasons.nothing_to_end()]
    return wrong_day(post, last_day, today)


def may_transfer(post: Post, target: Target, last_day: date, today: date) -> list[Reason]:
    if post.work != Work.CURRENT:
        return [reasons.nothing_to_transfer()]
    if target.organization_id == post.organization_id:
        return [reasons.same_organization()]
    closed = (
        [workplace.organization_closed(target.organization, target.closed_on)] if target.closed_on else []
    )
    there = [workplace.works_here_already()] if target.works_there else []
    return [*closed, *there, *wrong_day(post, last_day, today)]


def wrong_day(post: Post, last_day: date, today: date) -> list[Reason]:
    """The last day is past or today's, and not before the first; both ends included."""
    if last_day > today:
        return [reasons.last_day_ahead(today)]
    if post.started_on and last_day < post.started_on:
        return [reasons.last_day_before_the_first(post.started_on)]
    return []
