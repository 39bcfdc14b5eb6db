"""A day for somebody's first course: proposed by one side, agreed to or declined by the other (R34)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import today
from lib.reasons import refuse_if
from lib.scopes import hold, must_be_theirs
from staff.answering import own, taken, write_answer
from staff.models import Worker
from staff.states import Change
from vouchers import facts as vouchers
from vouchers.models import PlannedTraining
from vouchers.planning import facts, letters, reasons, rules
from vouchers.scopes import PLANS


@action("Предложена плановая дата обучения: {plannedtraining}", scope=PLANS)
def propose_training(
    worker: Worker, *, planned_on: date, deficit: str, by_worker: bool, by: Any, why: str = ""
) -> PlannedTraining:
    """by_worker: proposed by the person, else by the employer; it holds when the other side agrees (R34).
    Raises Refused."""
    worker = hold(worker)
    refuse_if([reasons.own_plan()] if not by_worker and own(worker, by) else [])
    said = deficit.strip()
    if waits := facts.proposal(worker):
        if (waits.planned_on, waits.deficit, waits.by_worker) == (planned_on, said, by_worker):
            return waits
        refuse_if([reasons.proposal_waits(waits.planned_on)])
    refuse_if(rules.may_plan(vouchers.standing(worker), today()))
    refuse_if([*rules.day_fits(planned_on, today()), *([] if said else [reasons.say_the_deficit()])])
    plan = PlannedTraining.objects.create(
        worker=worker, by_worker=by_worker, planned_on=planned_on, deficit=said, requested_by=by
    )
    if not by_worker:
        letters.proposed(plan)
    return plan


@action("Согласована плановая дата обучения: {plannedtraining}", scope=PLANS)
def agree_to_plan(plan: PlannedTraining, *, by: Any, why: str = "") -> PlannedTraining:
    """By the side that did not propose it; an earlier agreement gives way (R34). Raises Refused."""
    plan = taken(plan)
    must_be_theirs(plan)
    if plan.state == Change.CONFIRMED:
        return plan
    refuse_if(rules.may_answer(plan.stands, plan.decided_on, proposed=_proposed_by_side_of(plan, by)))
    refuse_if(rules.day_fits(plan.planned_on, today()))
    for earlier in PlannedTraining.objects.agreed().filter(worker=plan.worker):
        write_answer(earlier, Change.WITHDRAWN, by=by)
    write_answer(plan, Change.CONFIRMED, by=by)
    if plan.by_worker:
        letters.agreed(plan)
    return plan


@action("Отклонена плановая дата обучения: {plannedtraining}", scope=PLANS)
def decline_plan(plan: PlannedTraining, *, by: Any, why: str) -> PlannedTraining:
    """By the side that did not propose it, with its reason (R34). Raises Refused."""
    plan = taken(plan)
    must_be_theirs(plan)
    if plan.state == Change.REJECTED:
        return plan
    refuse_if(rules.may_answer(plan.stands, plan.decided_on, proposed=_proposed_by_side_of(plan, by)))
    write_answer(plan, Change.REJECTED, why.strip(), by=by)
    if plan.by_worker:
        letters.declined(plan)
    return plan


@action("Отозвано предложение плановой даты: {plannedtraining}", scope=PLANS)
def withdraw_plan(plan: PlannedTraining, *, by: Any, why: str = "") -> PlannedTraining:
    """By the side that proposed it, while the other has not answered (R34). Raises Refused."""
    plan = taken(plan)
    must_be_theirs(plan)
    if plan.state == Change.WITHDRAWN:
        return plan
    refuse_if(rules.may_answer(plan.stands, plan.decided_on, proposed=not _proposed_by_side_of(plan, by)))
    write_answer(plan, Change.WITHDRAWN, by=by)
    return plan


def _proposed_by_side_of(plan: PlannedTraining, by: Any) -> bool:
    """The person is one side, whoever else acts is the employer."""
    return own(plan.worker, by) == plan.by_worker


@action("", scope=None)
def remind_of_proposals(after: int = 0, at_once: int = 200, *, by: Any, why: str = "") -> int | None:
    """Write to the next workers who have not answered for five days; the number of the last proposal looked at, or None
    when there was none. The letter is stored once about each of them (R34)."""
    plans = list(facts.unanswered(after, at_once))
    for plan in plans:
        letters.waits(plan)
    return plans[-1].pk if plans else None
