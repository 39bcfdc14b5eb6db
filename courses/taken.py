"""One course of a person's history, from whatever source, and what its certificate says (R19, R20)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from courses.models import Enrolment
from courses.states import Funding, Seat
from staff.models import CourseElsewhere
from vouchers.models import PaperCourse
from vouchers.states import BlockState, Medium


@dataclass(frozen=True)
class Entry:
    """A seat in a group, what was copied from a paper voucher, or a confirmed course elsewhere (R19, R20, R31)."""

    starts_on: date
    seat: Enrolment | None = None
    paper: PaperCourse | None = None
    elsewhere: CourseElsewhere | None = None

    @property
    def state(self) -> Seat | BlockState:
        if self.seat:
            return self.seat.seat
        on_paper = self.paper and not self.paper.kept_as and self.paper.block.voucher.medium == Medium.PAPER
        return BlockState.ON_PAPER if on_paper else Seat.FINISHED

    @property
    def ends_on(self) -> date:
        return self._source.ends_on  # type: ignore[no-any-return]

    @property
    def programme(self) -> str:
        return self.seat.group.programme.title if self.seat else self._source.programme

    @property
    def provider(self) -> str:
        return self.seat.group.programme.provider.name if self.seat else self._source.provider

    @property
    def hours(self) -> int:
        return self.seat.group.programme.hours if self.seat else self._source.hours

    @property
    def number(self) -> str:
        """Of the certificate; empty where nobody has entered it yet (R38)."""
        if self.seat:
            return self.seat.certificate.number if hasattr(self.seat, "certificate") else ""
        return self.elsewhere.number if self.elsewhere else self._source.certificate_number

    @property
    def issued_on(self) -> date:
        """The day on the certificate; where nobody wrote it down, the last day of the course."""
        if self.seat:
            return self.seat.certificate.issued_on if self.number else self.ends_on
        day = self.elsewhere.issued_on if self.elsewhere else self._source.certificate_date
        return day or self.ends_on

    @property
    def funding(self) -> Funding:
        """Which of the three it counts as (R20, R32); after its voucher was annulled, as what it is kept (R31)."""
        if self.elsewhere:
            return Funding(self.elsewhere.funding)
        kept = self._source.kept_as
        return Funding(kept or (self.seat.funding if self.seat else Funding.VOUCHER))

    @property
    def _source(self) -> Any:
        return self.seat or self.paper or self.elsewhere


def entries(
    seats: Iterable[Enrolment], papers: Iterable[PaperCourse], elsewhere: Iterable[CourseElsewhere] = ()
) -> list[Entry]:
    """Of all sources, latest first."""
    found = [Entry(seat.starts_on, seat=seat) for seat in seats]
    found += [Entry(paper.starts_on, paper=paper) for paper in papers]
    found += [Entry(course.starts_on, elsewhere=course) for course in elsewhere]
    return sorted(found, key=lambda entry: entry.starts_on, reverse=True)
