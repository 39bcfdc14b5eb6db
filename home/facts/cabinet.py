"""Loads a worker's home in a fixed number of queries."""

from __future__ import annotations

from datetime import date

from courses.models import Enrolment
from courses.states import Seat
from home.rules import Cheque, Course, Place, WorkerOverview
from lib.dates import SAMARA
from staff.facts import deciders, of_place
from staff.models import Employment, PersonalDataChange, Worker
from staff.states import Work
from vouchers import facts, rules
from vouchers.models import PaperCourse, Voucher
from vouchers.statement import VoucherStatement, statement
from vouchers.states import Validity


def situation(worker: Worker, on: date) -> WorkerOverview:
    """What the rules of the home page judge."""
    standing = facts.standing(worker)
    filled = _latest(worker, on)
    return WorkerOverview(
        places=places(worker),
        verdict=tuple(rules.may_issue(standing, on)),
        next_from=rules.next_voucher_from(standing),
        overdue_since=rules.training_due(standing) if rules.is_overdue(standing, on) else None,
        cheque=_cheque(filled) if filled else None,
        courses=_courses(worker, filled),
    )


def places(worker: Worker) -> tuple[Place, ...]:
    """Where the person works or asked to, and who decides; refusals only while nothing newer is open."""
    jobs = list(Employment.objects.for_worker(worker).with_details().order_by("requested_at", "pk"))
    live = [job for job in jobs if job.work in {Work.CURRENT, Work.AWAITING}]
    shown = live or [job for job in jobs if job.work == Work.REJECTED][-1:]
    who = deciders(job.organization_id for job in shown)
    return tuple(_place(job, who[job.organization_id]) for job in shown)


def pending_change(worker: Worker) -> PersonalDataChange | None:
    """The person's own request that nobody has decided yet (R11)."""
    return PersonalDataChange.objects.awaiting().filter(worker=worker).first()


def _place(job: Employment, there: dict[int, str]) -> Place:
    asked = job.requested_at.astimezone(SAMARA).date()
    since = job.started_on if job.work == Work.CURRENT and job.started_on else asked
    waits = of_place(job, there)
    return Place(
        job.organization.name,
        job.position.name,
        job.work,
        since,
        waits.people if job.work == Work.AWAITING else tuple(there.values()),
        job.refusal,
        waits.operator_from,
    )


def _latest(worker: Worker, on: date) -> VoucherStatement | None:
    voucher = Voucher.objects.standing().for_worker(worker).with_blocks().order_by("issued_on").last()
    return statement(voucher, on) if voucher else None


def _cheque(filled: VoucherStatement) -> Cheque:
    return Cheque(
        pk=filled.voucher.pk,
        number=filled.voucher.shown_number,
        valid_until=filled.valid_until,
        free=len(filled.free),
        total=len(filled.lines),
        valid=filled.days_left >= 0,
        expiring=filled.state == Validity.EXPIRING,
    )


def _courses(worker: Worker, filled: VoucherStatement | None) -> tuple[Course, ...]:
    blocks = {block.pk for block in filled.voucher.blocks.all()} if filled else set()
    seats = (
        Enrolment.objects.for_worker(worker).not_released().select_related("group__programme", "certificate")
    )
    found = [
        Course(
            title=one.group.programme.title,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            seat=Seat(one.state),
            certified=hasattr(one, "certificate"),
            on_cheque=one.voucher_block_id in blocks,
        )
        for one in seats
    ]
    found += [
        Course(
            title=one.programme,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            seat=Seat.FINISHED,
            certified=bool(one.certificate_number),
            on_cheque=one.block_id in blocks,
            on_paper=True,
        )
        for one in PaperCourse.objects.for_worker(worker)
    ]
    return tuple(sorted(found, key=lambda course: (course.starts_on, course.title)))
