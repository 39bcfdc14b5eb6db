"""Letters about how a course ended (R38)."""

from __future__ import annotations

from courses.enrolling.letters import send
from courses.models import Certificate, Enrolment
from courses.states import Seat
from lib.dates import format_date


def outcome(enrolment: Enrolment) -> None:
    """How the course ended for the person, once the operator has closed the group (R38)."""
    certificate = Certificate.objects.filter(enrolment=enrolment).first()
    said = {
        "finished": enrolment.state == Seat.FINISHED,
        **(_certificate(certificate) if certificate else {}),
    }
    send("courses/outcome", enrolment, said)


def outcome_corrected(enrolment: Enrolment, why: str) -> None:
    """How the course ended was entered by mistake and is corrected (R38)."""
    said = {"finished": enrolment.state == Seat.FINISHED, "why": why}
    # The line of history that corrected it: a second correction has a letter of its own.
    send("courses/outcome_corrected", enrolment, said, cause=enrolment.history.latest())


def certificate(certificate: Certificate) -> None:
    """«Удостоверение внесено», when it came after the group was closed (R38)."""
    # Its own record: a corrected number is told once, a certificate entered anew is another one.
    send("courses/certificate", certificate.enrolment, _certificate(certificate), cause=certificate)


def _certificate(certificate: Certificate) -> dict[str, str]:
    return {"number": certificate.number, "issued_on": format_date(certificate.issued_on)}
