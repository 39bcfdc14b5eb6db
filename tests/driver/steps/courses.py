"""Seats: taken, given up, finished, certified (R30–R38)."""

from __future__ import annotations

from typing import Any

from courses.certificates.actions import close_group, correct_outcome, record_certificate
from courses.certificates.rules import Outcome
from courses.drafts.actions import copy_group, open_group
from courses.enrolling.actions import enrol, release, release_by_operator, take_other_dates
from courses.models import CourseGroup, Enrolment
from courses.states import Seat
from lib.dates import today
from staff.models import Employment
from tests.driver.world import World


def take_seat(w: World) -> Any:
    groups = CourseGroup.objects.filter(starts_on__gt=today()) if w.chance(0.9) else CourseGroup.objects.all()
    group, place = w.any_of(groups), w.any_of(Employment.objects.open())
    if group is None or place is None:
        return None
    who = {"by": place.worker.user} if w.chance(0.5) else w.acting(place.organization)
    return enrol(place.worker, group, employment=place if w.chance(0.5) else None, **who)


def give_up(w: World) -> Any:
    seat = w.any_of(Enrolment.objects.all())
    return seat and release(seat, by=seat.worker.user, why=w.why())


def other_dates(w: World) -> Any:
    """Few programmes of the world have two groups: now and then another one is opened first."""
    held = Enrolment.objects.active().filter(starts_on__gt=today())
    seat = w.any_of(held if w.chance(0.9) else Enrolment.objects.all())
    if seat is None:
        return None
    same = CourseGroup.objects.filter(programme=seat.programme_id, starts_on__gt=today(), draft=False)
    group = w.any_of(same.exclude(pk=seat.group_id)) if w.chance(0.9) else w.any_of(CourseGroup.objects.all())
    if group is None:
        number = f"27-{w.dice.randint(301, 9999):04}"
        copy = copy_group(seat.group, number, w.day(before=0, after=60), by=w.operator, why=w.why())
        group = open_group(copy, by=w.operator, why=w.why())
    return take_other_dates(seat, group, by=seat.worker.user)


def give_up_by_operator(w: World) -> Any:
    seat = w.any_of(Enrolment.objects.all())
    return seat and release_by_operator(seat, by=w.operator, why=w.why())


def close(w: World) -> Any:
    some = CourseGroup.objects.filter(closed_at=None)
    ended = some.filter(ends_on__lte=today(), enrolments__state=Seat.ACTIVE)
    group = w.any_of(ended) or w.any_of(some)
    if group is None:
        return None
    outcomes = []
    for seat in group.enrolments.active():
        finished = w.chance(0.7)
        number = f"У-{w.dice.randint(1, 40)}" if w.chance(0.8) else ""
        on = min(w.day(around=group.ends_on, before=1, after=10), today()) if number else None
        outcomes.append(Outcome(seat.pk, finished, number if finished or w.chance(0.2) else "", on))
    return close_group(group, outcomes, by=w.operator)


def certify(w: World) -> Any:
    seats = Enrolment.objects.filter(state=Seat.FINISHED) if w.chance(0.8) else Enrolment.objects.all()
    seat = w.any_of(seats)
    if seat is None:
        return None
    number, on = f"У-{w.dice.randint(1, 40)}", min(w.day(around=seat.ends_on, before=1, after=10), today())
    return record_certificate(seat, number, on, by=w.operator, why=w.why())


def correct(w: World) -> Any:
    closed = Enrolment.objects.filter(state__in=[Seat.FINISHED, Seat.NOT_FINISHED])
    seat = w.any_of(closed if w.chance(0.8) else Enrolment.objects.all())
    return seat and correct_outcome(seat, finished=w.chance(0.5), by=w.operator, why=w.why())


STEPS = {
    "courses.enrolling.actions.enrol": take_seat,
    "courses.enrolling.actions.release": give_up,
    "courses.enrolling.actions.release_by_operator": give_up_by_operator,
    "courses.enrolling.actions.take_other_dates": other_dates,
    "courses.certificates.actions.close_group": close,
    "courses.certificates.actions.record_certificate": certify,
    "courses.certificates.actions.correct_outcome": correct,
}
