"""Who would feel an edit of a group, of a programme or of a position, for the rules that judge it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from courses.facts import standings
from courses.groups.rules import Learner, Seated
from courses.models import CourseGroup, Enrolment, Programme
from courses.states import Funding, Seat
from staff.models import Employment, Position
from staff.states import Kind
from vouchers.known import valid_until
from vouchers.states import BlockKind


def seated(group: CourseGroup) -> list[Seated]:
    """The people of the group, as far as a change of it may hurt them (R36)."""
    seats = list(
        Enrolment.objects.not_released()
        .filter(group=group)
        .with_details()
        .order_by("worker__last_name", "pk")
    )
    known = standings([seat.worker for seat in seats])
    found = []
    for seat in seats:
        voucher = seat.voucher_block.voucher if seat.voucher_block else None
        found.append(
            Seated(
                name=seat.worker.full_name,
                position_id=seat.position_id,
                voucher=voucher.shown_number if voucher else "",
                issued_on=voucher.issued_on if voucher else None,
                valid_until=valid_until(voucher.issued_on) if voucher else None,
                elsewhere=tuple(held for held in known[seat.worker_id].held if held.group_id != group.pk),
                enrolment_id=seat.pk,
            )
        )
    return found


def of_programme(programme: Programme) -> list[Learner]:
    """Those whose course is not over."""
    seats = Enrolment.objects.active().filter(group__programme=programme).with_details()
    return [_learner(seat) for seat in seats.order_by("worker__full_name", "pk")]


def finished(programme: Programme) -> int:
    return Enrolment.objects.filter(group__programme=programme, state=Seat.FINISHED).count()


def only_by(position: Position) -> list[Learner]:
    """Part-timers on state assignment whom nothing but this position makes pedagogical workers (R33)."""
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
