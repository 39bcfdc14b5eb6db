"""A worker's card for the Responsible: work, vouchers, courses, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from courses.filled import Filled, fill_all
from courses.models import Enrolment
from courses.shelf import Entry, entries
from lib.dates import says
from lib.reasons import Reason
from staff.models import Employment, Worker
from staff.states import Work
from vouchers import facts, rules
from vouchers.models import PaperCourse, Voucher


@dataclass(frozen=True)
class Card:
    """What one page says about a worker."""

    open_places: list[Employment]
    past_places: list[Employment]
    vouchers: list[Filled]
    courses: list[Entry]
    verdict: list[Reason]
    next_from: date | None
    overdue: str


def card(worker: Worker, on: date) -> Card:
    places = list(Employment.objects.of(worker).shown().order_by("-training", "-requested_at", "pk"))
    vouchers = Voucher.objects.of(worker).with_blocks().order_by("-issued_on")
    standing = facts.standing(worker)
    return Card(
        open_places=[place for place in places if place.work in {Work.AWAITING, Work.CURRENT}],
        past_places=[place for place in places if place.work not in {Work.AWAITING, Work.CURRENT}],
        vouchers=fill_all(vouchers, on),
        courses=entries(Enrolment.objects.of(worker).shown(), PaperCourse.objects.of(worker).shown()),
        verdict=rules.may_issue(standing, on),
        next_from=rules.next_voucher_from(standing),
        overdue=_overdue(standing, on),
    )


def _overdue(standing: rules.Standing, on: date) -> str:
    """R34, in words; empty when it is not so."""
    due = rules.training_due(standing)
    return (
        f"Обучение просрочено: три года без чека прошли {says(due)}."
        if due and rules.is_overdue(standing, on)
        else ""
    )
