"""May a day be planned for somebody's first course, and who may answer? (R34)"""

from __future__ import annotations

from datetime import date

from lib.dates import add_years
from lib.reasons import Reason
from staff.states import Change
from vouchers import rules as vouchers
from vouchers.known import YEARS_BETWEEN, Standing
from vouchers.planning import reasons

RECENT_YEARS = 3  # ours: for so long after the diploma a person is a recent graduate


def may_plan(standing: Standing, today: date) -> list[Reason]:
    """Only for who has the right to a voucher, never had one, and graduated lately (R34)."""
    if why := vouchers.no_right(standing):
        return why
    if last := standing.last:
        return [reasons.had_a_voucher(last.number, last.issued_on)]
    if standing.graduated_on is None:
        return [reasons.no_diploma_known()]
    until = add_years(standing.graduated_on, RECENT_YEARS)
    return [] if today <= until else [reasons.graduated_long_ago(standing.graduated_on, until)]


def day_fits(planned_on: date, today: date) -> list[Reason]:
    """A day to come, within three years (R34)."""
    last = add_years(today, YEARS_BETWEEN)
    if planned_on <= today:
        return [reasons.planned_in_the_past(planned_on)]
    return [reasons.planned_too_late(planned_on, last)] if planned_on > last else []


def may_answer(state: Change, decided_on: date | None, *, proposed: bool) -> list[Reason]:
    """Once, and by the other side; proposed: it is the answering side's own proposal (R34)."""
    if state != Change.PENDING:
        return [reasons.plan_answered(state, decided_on)]
    return [reasons.own_proposal()] if proposed else []
