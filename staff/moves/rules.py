"""May a worker be dismissed or transferred, and may that be taken back? (R12, R13)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.reasons import Reason
from staff.known import Post, RequestedPost
from staff.moves import reasons
from staff.states import Work
from staff.workplaces import reasons as workplace_reasons
from staff.workplaces.rules import beside, liquidated, main_job


def may_dismiss(post: Post, last_day: date, today: date) -> list[Reason]:
    """May this employment end with that last day? (R12)"""
    if post.work != Work.CURRENT:
        return [reasons.nothing_to_end()]
    return wrong_day(post, last_day, today)


def may_transfer(
    left: Post, to: RequestedPost, last_day: date, today: date, *, works_there: bool
) -> list[Reason]:
    """May the worker leave here with that last day and wait to be confirmed there? (R13)

    works_there: the person has this post there already, or waits for it.
    """
    if left.work != Work.CURRENT:
        return [reasons.nothing_to_transfer()]
    if to.post.organization_id == left.organization_id:
        return [reasons.same_organization()]
    there = [workplace_reasons.works_here_already()] if works_there else []
    return [*_never_confirmed(to), *there, *wrong_day(left, last_day, today)]


def _never_confirmed(to: RequestedPost) -> list[Reason]:
    """What its receiver would have to refuse is refused at the start, in the sender's words (R13)."""
    job = main_job(to)
    other = [reasons.other_main_job(job.organization)] if job and list(beside(to)) else []
    return [*other, *liquidated(to, workplace_reasons.organization_closed)]


def wrong_day(post: Post, last_day: date, today: date) -> list[Reason]:
    """The last day is past or today's, and not before the first; both ends included (R12)."""
    if last_day > today:
        return [reasons.last_day_ahead(today)]
    if post.started_on and last_day < post.started_on:
        return [reasons.last_day_before_the_first(post.started_on)]
    return []


# A mistake is seen soon; later the person returns by the way of R14.
DAYS_TO_TAKE_BACK = 14


@dataclass(frozen=True)
class Departed:
    """A departure that stands, and what has become of the person since.

    decided_on: the day when it was recorded, which may be later than the last day of work. asked_here: the person
    has asked for the same workplace again. confirmed_by: the organization that has confirmed the person since.
    """

    decided_on: date
    asked_here: bool = False
    confirmed_by: str = ""
    organization: str = ""
    closed_on: date | None = None


def last_day(decided_on: date) -> date:
    """The last day, that day included, on which a departure can be taken back (R12)."""
    return decided_on + timedelta(days=DAYS_TO_TAKE_BACK)


def may_take_back(departed: Departed | None, today: date) -> list[Reason]:
    """May the departure be taken back today? (R12, R13)

    None: the employment did not end by a dismissal or a transfer, or was taken back already.
    """
    if departed is None:
        return [reasons.nothing_to_take_back()]
    if departed.confirmed_by:
        return [reasons.confirmed_since(departed.confirmed_by)]
    late = last_day(departed.decided_on) < today
    closed = departed.closed_on
    return [
        *([reasons.too_late_to_take_back(last_day(departed.decided_on))] if late else []),
        *([reasons.asked_here_again()] if departed.asked_here else []),
        *([workplace_reasons.organization_closed(departed.organization, closed)] if closed else []),
    ]
