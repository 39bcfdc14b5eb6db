"""Who would feel an edit of a group, of a programme or of a position, for the rules that judge it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet
from django.urls import reverse

from courses.facts import standings
from courses.groups.rules import Learner
from courses.known import Standing
from courses.models import CourseGroup, Enrolment
from courses.models.catalogue import opened
from courses.states import Funding, Seat
from lib.dates import now
from staff.models import Employment, Position
from staff.states import Kind
from ui.templatetags.words import period

# So many other dates of a programme does a letter offer.
OTHERS = 3


def seated(group: CourseGroup) -> list[Learner]:
    """The people who hold a seat of the group, by surname (R36)."""
    return _learners(Enrolment.objects.not_released().filter(group=group))


def learners(programmes: Collection[int]) -> dict[int, list[Learner]]:
    """Those whose course by each programme is not over, in whatever group, by surname (R29): two statements."""
    found = defaultdict(list)
    for seat, one in _told(Enrolment.objects.active().filter(group__programme__in=programmes)):
        found[seat.group.programme_id].append(one)
    return found


def finished(programmes: Collection[int]) -> dict[int, int]:
    """How many have finished each or were told that they did not: vouchers and certificates say its hours (R27, R29)."""
    ended = Enrolment.objects.filter(
        state__in=(Seat.FINISHED, Seat.NOT_FINISHED), group__programme__in=programmes
    )
    return dict(ended.order_by().values_list("group__programme").annotate(Count("pk")))


def learners_only_by(position: Position) -> list[Learner]:
    """Part-timers on state assignment whom nothing but this position makes pedagogical workers (R33)."""
    jobs = Employment.objects.current()
    holders = jobs.filter(position=position).values("worker")
    otherwise = jobs.filter(position__pedagogical=True).exclude(position=position).values("worker")
    there = jobs.filter(worker=OuterRef("worker"), position=OuterRef("position")).exclude(kind=Kind.MAIN)
    seats = Enrolment.objects.active().filter(Exists(there), funding=Funding.STATE, worker__in=holders)
    return _learners(seats.exclude(worker__in=otherwise))


def _learners(seats: QuerySet[Enrolment]) -> list[Learner]:
    return [one for _, one in _told(seats)]


def _told(seats: QuerySet[Enrolment]) -> list[tuple[Enrolment, Learner]]:
    """Two statements, however many people."""
    found = list(seats.select_related("worker", "group").order_by("worker__full_name", "pk"))
    known = standings([seat.worker for seat in found])
    return [(seat, _learner(seat, known[seat.worker_id])) for seat in found]


def _learner(seat: Enrolment, standing: Standing) -> Learner:
    paying = ((voucher, block) for voucher in standing.counting for block in voucher.blocks)
    voucher, block = next((pair for pair in paying if pair[1].id == seat.voucher_block_id), (None, None))
    return Learner(
        name=seat.worker.full_name,
        group=seat.group.number,
        enrolment_id=seat.pk,
        position_id=seat.position_id,
        voucher=voucher,
        block=block,
        elsewhere=tuple(one for one in standing.held if one.group_id != seat.group_id),
    )


def other_dates(group: CourseGroup, on: date) -> list[dict[str, Any]]:
    """The next groups of the same programme in which a seat can be taken, as a letter offers them (R36)."""
    open_ones = CourseGroup.objects.coming(on).filter(
        opened(now()), programme=group.programme_id, registration_until__gte=on, taken__lt=F("seats")
    )
    found = open_ones.exclude(pk=group.pk).order_by("starts_on", "number")[:OTHERS]
    return [
        {
            "said": f"{period(one.starts_on, one.ends_on)}, группа {one.number}",
            "group": one.pk,
            "link": reverse("courses:enrol", args=[one.pk]),
        }
        for one in found
    ]
