from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from courses import facts, letters, reasons, rules
from courses.models import Certificate, CourseGroup, Enrolment
from courses.states import Seat
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all
from lib.reasons import refuse_if
from staff.models import Worker


@action
def close_group(
    group: CourseGroup, results: Sequence[rules.Outcome], *, by: Any, why: str = ""
) -> CourseGroup:
    """The operator says of everyone in an ended group who finished, and with which certificate (R38).

    All rows or none; each person gets a letter. Raises Refused.
    """
    lock_all(Worker, group.enrolments.active().values_list("worker", flat=True))
    group = lock(group)
    if group.closed_at:
        return group
    seats = {seat.pk: seat for seat in Enrolment.objects.shown().active().filter(group=group)}
    names = {pk: seat.worker.full_name for pk, seat in seats.items()}
    refuse_if(rules.may_close(facts.offer(group), names, results, today()))
    for result in results:
        _finish(seats[result.enrolment_id], result)
    group.closed_at, group.closed_by = now(), by
    group.save(update_fields=["closed_at", "closed_by"])
    return group


def _finish(seat: Enrolment, result: rules.Outcome) -> None:
    seat.state = Seat.FINISHED if result.finished else Seat.NOT_FINISHED
    seat.save(update_fields=["state"])
    if result.number and result.issued_on:
        Certificate.objects.create(enrolment=seat, number=result.number, issued_on=result.issued_on)
    letters.outcome(seat)


@action
def record_certificate(
    enrolment: Enrolment, number: str, issued_on: date, *, by: Any, why: str = ""
) -> Certificate:
    """Enter a certificate that came after the group was closed, or correct one (R38). Raises Refused."""
    lock(enrolment.worker)
    enrolment = Enrolment.objects.shown().get(pk=enrolment.pk)
    number, name, offer = number.strip(), enrolment.worker.full_name, facts.offer(enrolment.group)
    refuse_if(rules.may_certify(name, enrolment.seat, number, issued_on, offer, today()))
    known = Certificate.objects.filter(enrolment=enrolment).first()
    if known is None:
        known = Certificate.objects.create(enrolment=enrolment, number=number, issued_on=issued_on)
        letters.certificate(known)
    elif (known.number, known.issued_on) != (number, issued_on):
        refuse_if([] if why.strip() else [reasons.say_why()])
        known.number, known.issued_on = number, issued_on
        known.save(update_fields=["number", "issued_on"])
    return known
