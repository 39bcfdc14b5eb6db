"""The leaves of an employment as the rules judge them (R8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from staff.known import LeaveDates
from staff.models import Employment, LeavePeriod
from staff.models.leave import LeaveQuerySet
from staff.states import Leave


def dates(leave: LeavePeriod) -> LeaveDates:
    """The days of one leave (R8)."""
    return LeaveDates(leave.pk, Leave(leave.kind), leave.begins_on, leave.ends_on)


def standing(place: Employment, without: LeavePeriod | None = None) -> list[LeaveDates]:
    """Those of this employment that nobody cancelled, the first first; `without` the one that is changed (R8)."""
    found = standing_of([place])[place.pk]
    return [leave for leave in found if not (without and leave.leave_id == without.pk)]


def standing_of(places: Iterable[Employment]) -> dict[int, list[LeaveDates]]:
    """The same of many, by the employment's number; one statement for all (R8)."""
    return _of(places, LeavePeriod.objects.standing())


def not_over(places: Iterable[Employment], day: date) -> dict[int, list[LeaveDates]]:
    """By the employment's number its leaves that are under way that day or ahead; one statement for all (R8)."""
    return _of(places, LeavePeriod.objects.not_over(day))


def _of(places: Iterable[Employment], leaves: LeaveQuerySet) -> dict[int, list[LeaveDates]]:
    known: dict[int, list[LeaveDates]] = {place.pk: [] for place in places}
    for leave in leaves.filter(employment__in=list(known)):
        known[leave.employment_id].append(dates(leave))
    return known
