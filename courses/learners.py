"""Who would feel an edit of a programme or of a position, for the rules that judge it (R29, R33, R35)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from courses.models import Enrolment, Programme
from courses.rules import Learner
from courses.states import Funding, Seat
from staff.models import Employment, Position
from staff.states import Kind
from vouchers.states import BlockKind


def of_programme(programme: Programme) -> list[Learner]:
    """Those whose course is not over."""
    seats = Enrolment.objects.active().filter(group__programme=programme).with_details()
    return [_learner(seat) for seat in seats.order_by("worker__full_name", "pk")]


def finished(programme: Programme) -> int:
    return Enrolment.objects.filter(group__programme=programme, state=Seat.FINISHED).count()


def only_by(position: Position) -> list[Learner]:
    """BlockLine-timers on state assignment whom nothing but this position makes pedagogical workers (R33)."""
    jobs = Employment.objects.current()
    holders = jobs.filter(position=position).values("worker")
    otherwise = jobs.filter(position__pedagogical=True).exclude(position=position).values("worker")
    there = jobs.filter(worker=OuterRef("worker"), position=OuterRef("position")).exclude(kind=Kind.MAIN)
    seats = Enrolment.objects.active().filter(Exists(there), funding=Funding.STATE, worker__in=holders)
    seats = seats.exclude(worker__in=otherwise).with_details()
    return [_learner(seat) for seat in seats.order_by("worker__full_name", "pk")]


def _learner(seat: Enrolment) -> Learner:
    block = seat.voucher_block
    if block is None:
        return Learner(seat.worker.full_name, seat.group.number)
    return Learner(
        name=seat.worker.full_name,
        group=seat.group.number,
        voucher=block.voucher.shown_number,
        position_id=block.voucher.position_id,
        kind=BlockKind(block.kind),
        hours=block.hours,
        profile=seat.profile,
    )
