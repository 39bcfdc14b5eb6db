"""A course from another place: told of by the worker, confirmed, rejected, taken back, struck out by the operator
(R20). It is the person's: no move touches it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files import File

from lib.actions import action
from lib.dates import today
from lib.locks import lock
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from staff.answering import own, taken, write_answer
from staff.elsewhere import letters, reasons, rules
from staff.models import CourseElsewhere, Worker
from staff.scopes import OWN
from staff.signals import telling_of_course
from staff.states import Change, PaidBy
from submissions.uploads import keep_upload


@action(
    For(
        "Вы сообщили о курсе из другого места: {courseelsewhere}",
        responsible="Работник сообщил о курсе из другого места: {courseelsewhere}",
    ),
    scope=None,
)
def tell_of_course(
    worker: Worker,
    *,
    provider: str,
    programme: str,
    hours: int,
    starts_on: date,
    ends_on: date,
    number: str,
    issued_on: date,
    funding: PaidBy,
    scan: File[bytes],
    by: Any,
    why: str = "",
) -> CourseElsewhere:
    """The worker tells of a course and shows its certificate; it counts when confirmed (R20). Raises Refused.

    hours: academic hours; both days of the course are included.
    """
    worker = lock(worker)
    said = {"provider": provider, "programme": programme, "hours": hours, "funding": funding}
    said |= {"starts_on": starts_on, "ends_on": ends_on, "issued_on": issued_on}
    told = CourseElsewhere.objects.for_worker(worker).told()
    known = told.filter(number__iexact=number, issued_on=issued_on).first()
    if known and known.stands == Change.PENDING and all(getattr(known, key) == said[key] for key in said):
        return known
    refuse_if(
        [
            *rules.may_be(starts_on, ends_on, issued_on, worker.birth_date, today()),
            *([reasons.course_known()] if known else []),
            *([reasons.issued_here(number)] if _issued_here(worker, number) else []),
        ]
    )
    keep_upload(scan.size, by=by)
    return CourseElsewhere.objects.create(worker=worker, number=number, scan=scan, requested_by=by, **said)


def _issued_here(worker: Worker, number: str) -> bool:
    answers = telling_of_course.send(sender=CourseElsewhere, worker=worker, number=number)
    return any(known for _, known in answers)


@action(
    For(
        "Вы отозвали сообщение о курсе: {courseelsewhere}",
        responsible="Работник отозвал сообщение о курсе: {courseelsewhere}",
    ),
    scope=None,
)
def withdraw_course(asked: CourseElsewhere, *, by: Any, why: str = "") -> CourseElsewhere:
    """The worker takes it back while nobody has answered it (R20). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.WITHDRAWN:
        return asked
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=False))
    write_answer(asked, Change.WITHDRAWN, by=by)
    return asked


@action("Подтверждён курс из другого места: {courseelsewhere}", scope=OWN)
def confirm_course(asked: CourseElsewhere, *, by: Any, why: str = "") -> CourseElsewhere:
    """It stands in the history of courses, and the worker is told (R20). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.CONFIRMED:
        must_be_theirs(asked)
        return asked
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=own(asked.worker, by)))
    must_be_theirs(asked)
    write_answer(asked, Change.CONFIRMED, by=by)
    letters.course_confirmed(asked)
    return asked


@action("Отклонён курс из другого места: {courseelsewhere}", scope=OWN)
def reject_course(asked: CourseElsewhere, *, by: Any, why: str) -> CourseElsewhere:
    """It does not count, and the worker is told why (R20). Raises Refused."""
    asked = taken(asked)
    if asked.state == Change.REJECTED:
        must_be_theirs(asked)
        return asked
    refuse_if(rules.may_decide(asked.stands, asked.decided_on, own=own(asked.worker, by)))
    must_be_theirs(asked)
    refuse_if([] if why.strip() else [reasons.say_why_course_is_rejected()])
    write_answer(asked, Change.REJECTED, why.strip(), by=by)
    letters.course_rejected(asked)
    return asked


@action("Снят подтверждённый курс из другого места: {courseelsewhere}", scope=None)
def strike_course(asked: CourseElsewhere, *, by: Any, why: str) -> CourseElsewhere:
    """It was confirmed by mistake: the operator takes it out of the history of courses (R20, R42). Raises Refused."""
    asked = taken(asked)
    refuse_if([] if asked.stands == Change.CONFIRMED else [reasons.course_not_confirmed()])
    refuse_if([] if why.strip() else [reasons.say_why_course_is_rejected()])
    write_answer(asked, Change.REJECTED, why.strip(), by=by)
    letters.course_rejected(asked)
    return asked
