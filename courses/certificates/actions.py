"""The operator closes a group, enters certificates and corrects outcomes (R38)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from courses import facts
from courses.certificates import letters, reasons, rules
from courses.models import Certificate, CourseGroup, Enrolment
from courses.states import Seat
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock, lock_all
from lib.reasons import refuse_if
from staff.models import Worker


@action(
    "Пройден курс: группа {enrolment:finished}",
    "Не пройден курс: группа {enrolment:not_finished}",
    "Внесено удостоверение {certificate}",
    "Группа закрыта",
    about="coursegroup",
    scope=None,
)
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
    seats = {seat.pk: seat for seat in Enrolment.objects.with_details().active().filter(group=group)}
    names = {pk: seat.worker.full_name for pk, seat in seats.items()}
    used = facts.numbers_given(group.programme.provider_id, [result.number for result in results])
    refuse_if(rules.may_close(facts.offer(group), names, results, today(), used))
    for result in results:
        _finish(seats[result.enrolment_id], result)
    group.closed_at, group.closed_by = now(), by
    group.save(update_fields=["closed_at", "closed_by"])
    return group


def _finish(seat: Enrolment, result: rules.Outcome) -> None:
    seat.state = Seat.FINISHED if result.finished else Seat.NOT_FINISHED
    seat.save(update_fields=["state"])
    if result.number and result.issued_on:
        _certify(seat, result.number, result.issued_on)
    letters.outcome(seat)


@action("Внесено удостоверение {certificate}", scope=None)
def record_certificate(
    enrolment: Enrolment, number: str, issued_on: date, *, by: Any, why: str = ""
) -> Certificate:
    """Enter a certificate that came after the group was closed, or correct one (R38). Raises Refused."""
    lock(enrolment.worker)
    enrolment = Enrolment.objects.with_details().get(pk=enrolment.pk)
    number, name, offer = number.strip(), enrolment.worker.full_name, facts.offer(enrolment.group)
    used = facts.numbers_given(enrolment.group.programme.provider_id, [number], but=enrolment.pk)
    refuse_if(rules.may_certify(name, enrolment.seat, number, issued_on, offer, today(), used))
    known = Certificate.objects.filter(enrolment=enrolment).first()
    if known is None:
        known = _certify(enrolment, number, issued_on)
        letters.certificate(known)
    elif (known.number, known.issued_on) != (number, issued_on):
        refuse_if([] if why.strip() else [reasons.say_why_corrected()])
        known.number, known.issued_on = number, issued_on
        known.save(update_fields=["number", "issued_on"])
    return known


@action(
    "Исправлено, курс пройден: группа {enrolment:finished}",
    "Исправлено, курс не пройден: группа {enrolment:not_finished}",
    "Снято удостоверение {certificate}",
    scope=None,
)
def correct_outcome(enrolment: Enrolment, *, finished: bool, by: Any, why: str) -> Enrolment:
    """«Курс пройден» or «Курс не пройден» was entered by mistake: the operator says how it was (R38).

    A certificate goes with a finished course that was none; the history keeps it. Raises Refused.
    """
    lock(enrolment.worker)
    enrolment = Enrolment.objects.with_details().get(pk=enrolment.pk)
    unsaid = [] if why.strip() else [reasons.say_why_corrected()]
    closed = enrolment.group.closed_at is not None
    refuse_if([*rules.may_correct(enrolment.seat, finished, closed), *unsaid])
    if not finished and (known := Certificate.objects.filter(enrolment=enrolment).first()):
        known.delete()
    enrolment.state = Seat.FINISHED if finished else Seat.NOT_FINISHED
    enrolment.save(update_fields=["state"])
    letters.outcome_corrected(enrolment, why.strip())
    return Enrolment.objects.with_details().get(pk=enrolment.pk)


def _certify(seat: Enrolment, number: str, issued_on: date) -> Certificate:
    provider = seat.group.programme.provider_id
    return Certificate.objects.create(
        enrolment=seat, provider_id=provider, number=number, issued_on=issued_on
    )
