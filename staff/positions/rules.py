"""May a worker get another position or a second one, lose it, and may the mark for training move? (R17, R18)"""

from __future__ import annotations

from datetime import date, timedelta

from lib.reasons import Reason
from staff.moves.rules import may_dismiss
from staff.positions import reasons
from staff.positions.known import Job
from staff.states import Work
from staff.workplaces import reasons as workplaces


def may_assign(job: Job, position: int, name: str, since: date, today: date) -> list[Reason]:
    """May this post become another position from that day? (R17)

    today: a request may name a day ahead, and is then judged as on that day.
    """
    if job.post.work != Work.CURRENT:
        return [reasons.work_is_not_current()]
    if position == job.post.position_id:
        return [reasons.same_position(name)]
    return _new(job, position, name, since, today)


def may_add(job: Job, position: int, name: str, since: date, today: date) -> list[Reason]:
    """May the worker of this post have a second position in the same organization from that day? (R17)"""
    if job.post.work != Work.CURRENT:
        return [reasons.work_is_not_current()]
    if position == job.post.position_id:
        return [reasons.position_held_already(name)]
    return _new(job, position, name, since, today)


def _new(job: Job, position: int, name: str, since: date, today: date) -> list[Reason]:
    held = any(one.position_id == position for one in job.others_here)
    found = [reasons.position_held_already(name)] if held else []
    if since > today:
        found.append(reasons.position_ahead(since))
    if job.post.started_on and since < job.post.started_on:
        found.append(reasons.position_before_work(job.post.started_on))
    return found


def may_end(job: Job, on: date, today: date) -> list[Reason]:
    """May this post, a second one, end with that last day, while the person works on here? (R17)"""
    if job.post.work == Work.CURRENT and not job.is_second:
        return [reasons.not_a_second_position()]
    return may_dismiss(job.post, on, today)


def may_mark(job: Job, today: date) -> list[Reason]:
    """May the mark for training move to this post? Not while a course for the marked one is under way (R17, R18)."""
    post, marked = job.post, job.marked
    if post.work != Work.CURRENT:
        return [workplaces.training_must_be_current()]
    if post.training:
        return [reasons.marked_already(post.position)]
    if not (post.entitled or post.pedagogical):
        return [reasons.position_without_training(post.position)]
    return [
        reasons.course_under_way(seat.title, seat.ends_on, seat.ends_on + timedelta(days=1))
        for seat in job.seats
        if marked and seat.position_id == marked.position_id and seat.starts_on <= today <= seat.ends_on
    ]
