"""A worker's card for the Responsible: work, vouchers, courses, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from courses.enrolling.my_courses import Entry, entries
from courses.models import Enrolment
from lib.dates import format_date
from lib.reasons import Reason
from staff.models import Employment, Worker
from staff.states import Work
from vouchers import facts, rules
from vouchers.known import Standing
from vouchers.models import PaperCourse, Voucher
from vouchers.statement import VoucherStatement, statements


@dataclass(frozen=True)
class Card:
    """What one page says about a worker."""

    open_places: list[Employment]
    past_places: list[Employment]
    vouchers: list[VoucherStatement]
    courses: list[Entry]
    verdict: list[Reason]
    next_from: date | None
    overdue: str


def card(worker: Worker, on: date) -> Card:
    places = list(
        Employment.objects.for_worker(worker).with_details().order_by("-training", "-requested_at", "pk")
    )
    vouchers = Voucher.objects.for_worker(worker).with_blocks().order_by("-issued_on")
    standing = facts.standing(worker)
    return Card(
        open_places=[place for place in places if place.work in {Work.AWAITING, Work.CURRENT}],
        past_places=[place for place in places if place.work not in {Work.AWAITING, Work.CURRENT}],
        vouchers=statements(vouchers, on),
        courses=entries(
            Enrolment.objects.for_worker(worker).with_details(),
            PaperCourse.objects.for_worker(worker).with_details(),
        ),
        verdict=rules.may_issue(standing, on),
        next_from=rules.next_voucher_from(standing),
        overdue=_overdue(standing, on),
    )


def _overdue(standing: Standing, on: date) -> str:
    """R34, in words; empty when it is not so."""
    due = rules.training_due(standing)
    return (
        f"Обучение просрочено: три года без чека прошли {format_date(due)}."
        if due and rules.is_overdue(standing, on)
        else ""
    )
