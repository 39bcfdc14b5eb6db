"""All certificates of a person, and those that a document for an attestation lists (R20)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Max

from courses.models import Certificate, Enrolment
from courses.states import Funding, Seat
from courses.taken import Entry, entries
from lib.dates import add_years
from staff.models import Attestation, CourseElsewhere, Worker
from vouchers.models import PaperCourse

# Between two attestations, where no attestation is recorded (R20).
YEARS = 5


def certificates(worker: Worker) -> list[Entry]:
    """Of all three fundings, of paper vouchers and of confirmed courses elsewhere; the latest issued first (R20).

    Three statements, however many.
    """
    seats = Enrolment.objects.for_worker(worker).with_details()
    found = entries(
        seats.filter(state=Seat.FINISHED, certificate__isnull=False),
        PaperCourse.objects.for_worker(worker).with_details().exclude(certificate_number=""),
        CourseElsewhere.objects.for_worker(worker).confirmed(),
    )
    return sorted(found, key=lambda one: (one.issued_on, one.starts_on), reverse=True)


def within(found: Iterable[Entry], first_day: date, last_day: date) -> list[Entry]:
    """Those issued on these days, both included (R20)."""
    return [one for one in found if first_day <= one.issued_on <= last_day]


def usual_first_day(worker: Worker, on: date) -> date:
    """The day of the last attestation; without one, five years back (R20)."""
    last = Attestation.objects.filter(worker=worker, on__lt=on).aggregate(last=Max("on"))["last"]
    return last or add_years(on, -YEARS)


def totals(found: Iterable[Entry]) -> list[tuple[Funding, int, int]]:
    """Of each funding that has any: how many certificates, and academic hours together (R20)."""
    known = list(found)
    rows = [(funding, [one.hours for one in known if one.funding == funding]) for funding in Funding]
    return [(funding, len(hours), sum(hours)) for funding, hours in rows if hours]


def hours(found: Iterable[Entry]) -> int:
    """Academic hours of all together (R20)."""
    return sum(one.hours for one in found)


def issued_here(worker: Worker, number: str) -> bool:
    """Is there a certificate of this number on the person's own courses, on paper vouchers too? (R20)"""
    here = Certificate.objects.filter(enrolment__worker=worker, number__iexact=number)
    papers = PaperCourse.objects.for_worker(worker).filter(certificate_number__iexact=number)
    return here.exists() or papers.exists()
