from __future__ import annotations

from datetime import date
from typing import Any, cast

from courses import facts, letters, reasons, rules
from courses.models import CourseGroup, Enrolment
from courses.rules.known import Post
from courses.states import Funding
from lib.actions import action
from lib.dates import today
from lib.holding import hold
from lib.locks import lock_all, lock_all_to_refer, lock_to_refer
from lib.reasons import refuse_if
from staff.models import Employment, Position, Worker
from staff.scopes import OWN
from vouchers.models import Voucher


@action(scope=OWN)
def enrol(
    worker: Worker,
    group: CourseGroup,
    *,
    by: Any,
    why: str = "",
    employment: Employment | None = None,
    on: date | None = None,
) -> Enrolment:
    """Take a seat and, where the voucher pays, a block (R28, R30, R36). Raises Refused.

    employment: the position the course is for, where no voucher decides it and the worker has several (R17).
    """
    worker = hold(worker)
    if taken := worker.enrolments.not_released().filter(group=group).first():
        return taken
    if group.funding == Funding.VOUCHER:
        lock_all(Voucher, Voucher.objects.for_worker(worker).standing().values_list("pk", flat=True))
    if group.funding == Funding.STATE:
        lock_all_to_refer(Position, worker.employments.open().values_list("position", flat=True))
    group = _as_it_stays(group)
    verdict = _judged(worker, group, on or today(), employment)
    # No enrolment waits for another: the group's seats are counted by the database at commit, and who comes
    # too late is refused there, with the same sentence.
    enrolment = Enrolment.objects.create(
        worker=worker,
        group=group,
        programme_id=group.programme_id,
        position_id=cast(Post, verdict.post).position_id,
        funding=group.funding,
        voucher_block_id=verdict.block.id if verdict.block else None,
        profile=verdict.profile,
        starts_on=group.starts_on,
        ends_on=group.ends_on,
        enrolled_by=by,
    )
    letters.enrolled(enrolment)
    return enrolment


def _as_it_stays(group: CourseGroup) -> CourseGroup:
    """The group, which no operator's edit changes from here to the end of the transaction."""
    lock_to_refer(group)
    now = CourseGroup.objects.with_details().get(pk=group.pk)
    refuse_if([] if now.announced == group.announced else [reasons.group_changed()])
    return now


def _judged(
    worker: Worker,
    group: CourseGroup,
    on: date,
    employment: Employment | None,
) -> rules.Verdict:
    known, chosen = facts.on_offer(), employment.pk if employment else None
    verdict = rules.judge(facts.standing(worker), facts.offer(group, known), on, known, chosen)
    refuse_if(verdict.reasons)
    several = employment is None and len(verdict.posts) > 1
    refuse_if([reasons.choose_position()] if several else [])
    return verdict
