"""May a worker get another position or a second one, and may the mark for training move? (R17, R18)"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from lib.reasons import Reason
from staff.known import Post
from staff.positions import reasons
from staff.states import Work
from staff.studies import Seat
from staff.workplaces import reasons as workplaces


def may_assign(
    post: Post, position: int, name: str, since: date, today: date, held: Collection[int]
) -> list[Reason]:
    """May this post become another position from that day? (R17)

    held: the positions, by number, that the person has or asks for in the organization. today: a request may name a
    day ahead, and is then judged as on that day.
    """
    if post.work != Work.CURRENT:
        return [reasons.work_is_not_current()]
    if position == post.position_id:
        return [reasons.same_position(post.position)]
    return _new(post, position, name, since, today, held)


def may_add(
    post: Post, position: int, name: str, since: date, today: date, held: Collection[int]
) -> list[Reason]:
    """May the worker of this post have a second position in the same organization from that day? (R17)"""
    if post.work != Work.CURRENT:
        return [reasons.work_is_not_current()]
    return _new(post, position, name, since, today, held)


def _new(
    post: Post, position: int, name: str, since: date, today: date, held: Collection[int]
) -> list[Reason]:
    found = [reasons.position_held_already(name)] if position in held else []
    if since > today:
        found.append(reasons.position_ahead(since))
    if post.started_on and since < post.started_on:
        found.append(reasons.position_before_work(post.started_on))
    return found


def may_mark(post: Post, marked: Post | None, seats: Sequence[Seat], today: date) -> list[Reason]:
    """May the mark for training move to this post? Not while a course for the marked one is under way (R17, R18).

    marked: the post that has the mark now. seats: the courses that are not over.
    """
    if post.work != Work.CURRENT:
        return [workplaces.training_must_be_current()]
    if post.training:
        return [reasons.marked_already(post.position)]
    if not (post.entitled or post.pedagogical):
        return [reasons.position_without_training(post.position)]
    running = [seat for seat in seats if marked and seat.position_id == marked.position_id]
    return [
        reasons.course_under_way(seat.title, seat.ends_on, seat.ends_on + timedelta(days=1))
        for seat in running
        if seat.starts_on <= today <= seat.ends_on
    ]
