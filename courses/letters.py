"""Letters about courses, one function each; a worker without an account gets none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse

from courses.models import Certificate, Enrolment
from courses.states import Funding, Seat
from letters.actions import queue
from lib.dates import format_date


def enrolled(enrolment: Enrolment) -> None:
    """«Вы записаны»: when, where, what pays, until when it can be undone (R36, R37)."""
    group, block = enrolment.group, enrolment.voucher_block
    said = {
        "time": group.time,
        "place": group.place,
        "cancel_until": format_date(enrolment.starts_on - timedelta(days=1))
        if group.has_time_and_place
        else "",
        "payment": Funding(enrolment.funding).explained,
        "paid_by": str(block) if block else "",
        "voucher": block.voucher.shown_number if block else "",
        "position": enrolment.position.name,
    }
    _send("courses/enrolled", enrolment, said)


def released(enrolment: Enrolment) -> None:
    """«Вас удалили из группы» or «Вы отменили запись»: why, and what is free again (R37)."""
    block = enrolment.voucher_block
    if block and block.voucher.annulled_at:
        block = None  # nothing of an annulled voucher is free again
    by_self = enrolment.released_by_id == enrolment.worker.user_id
    # Whoever gave the seat up without explaining is not told back that they did.
    without_words = by_self and enrolment.release_reason == Enrolment.GIVEN_UP
    said = {
        "by_self": by_self,
        "why": "" if without_words else enrolment.release_reason,
        "freed": str(block) if block else "",
        "catalogue": reverse("courses:catalogue"),
    }
    _send("courses/released", enrolment, said)


def outcome(enrolment: Enrolment) -> None:
    """How the course ended for the person, once the operator has closed the group (R38)."""
    certificate = Certificate.objects.filter(enrolment=enrolment).first()
    said = {
        "finished": enrolment.state == Seat.FINISHED,
        **(_certificate(certificate) if certificate else {}),
    }
    _send("courses/outcome", enrolment, said)


def outcome_corrected(enrolment: Enrolment, why: str) -> None:
    """How the course ended was entered by mistake and is corrected (R38)."""
    said = {"finished": enrolment.state == Seat.FINISHED, "why": why}
    # The line of history that corrected it: a second correction has a letter of its own.
    _send("courses/outcome_corrected", enrolment, said, cause=enrolment.history.latest())


def certificate(certificate: Certificate) -> None:
    """«Удостоверение внесено», when it came after the group was closed (R38)."""
    _send("courses/certificate", certificate.enrolment, _certificate(certificate))


def _certificate(certificate: Certificate) -> dict[str, str]:
    return {"number": certificate.number, "issued_on": format_date(certificate.issued_on)}


def _send(kind: str, enrolment: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    worker, group = enrolment.worker, enrolment.group
    if worker.user is None:
        return
    context = {
        "name": worker.name_and_patronymic,
        "group": group.number,
        "programme": group.programme.title,
        "hours": group.programme.hours,
        "provider": group.programme.provider.name,
        "starts_on": format_date(enrolment.starts_on),
        "ends_on": format_date(enrolment.ends_on),
        "link": reverse("courses:my_courses"),
        **said,
    }
    queue(kind, worker.user.email, cause=cause or enrolment, user=worker.user, context=context)
