"""The groups of these weeks, one or more for each phase, and the last touch that makes some of them full."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection

from courses.models import CourseGroup
from courses.states import Funding
from demo.schedule import LASTS, Group, Schedule, Taught, school_monday

# Seats that stay free in what Анна and Марина would choose, whatever the region's size.
KEPT_FREE, KEPT_FOR = 8, {"русский", "математика"}
WORKERS_PER_ROUND = 12_000
CROWDED = 10
RUN = {"waiting", "running", "ended"}


def open_groups(schedule: Schedule, workers: int) -> None:
    """Planned, open, closed for registration, running, ended and waiting to be closed; all three fundings (R35)."""
    for _ in range(max(1, workers // WORKERS_PER_ROUND)):
        by_voucher = schedule.by_hours[18] + schedule.by_hours[36]
        for taught in by_voucher:
            _open(schedule, taught, Funding.VOUCHER)
        for taught in schedule.by_hours[72]:
            _open(schedule, taught, Funding.STATE)
        for taught in by_voucher[::5]:
            _open(schedule, taught, Funding.STATE)
        for taught in by_voucher[3::8]:
            _open(schedule, taught, Funding.PAID)
        _other_phases(schedule, by_voucher)


def _open(schedule: Schedule, taught: Taught, funding: str) -> None:
    keep = KEPT_FREE if not taught.course.profile or KEPT_FOR & set(taught.course.profile) else 0
    start = school_monday(schedule.region.ago(-8 - schedule.region.days(0, 95)), LASTS[taught.course.hours])
    schedule.open("open", taught, funding, start, opened=160, keep=keep)


def _other_phases(schedule: Schedule, by_voucher: list[Taught]) -> None:
    region = schedule.region
    monday = region.ago(region.today.weekday())
    popular = [taught for taught in by_voucher if taught.popular]
    for index, taught in enumerate(popular[1::3]):
        schedule.open("ended", taught, _funding(index), monday - timedelta(days=7))
    for index, taught in enumerate(popular[2::3]):
        running = monday + timedelta(days=LASTS[taught.course.hours]) >= region.today
        schedule.open("running", taught, _funding(index), monday if running else region.ago(1))
    for taught in by_voucher[::7]:
        schedule.open("waiting", taught, Funding.VOUCHER, monday + timedelta(days=7), until=8)
    for taught in by_voucher[::6]:
        start = school_monday(region.ago(-region.days(75, 160)), LASTS[taught.course.hours])
        schedule.open("planned", taught, Funding.VOUCHER, start, opened=60)
    # Next year's plan, which the operator has not opened yet (R35).
    for taught in by_voucher[5::17]:
        start = school_monday(region.ago(-region.days(100, 180)), LASTS[taught.course.hours])
        draft = schedule.open("draft", taught, Funding.VOUCHER, start, opened=60)
        region.bulk.amend(CourseGroup, draft.id, draft=True)
    # Registration is open, but most vouchers will not live so long (R28).
    for taught in by_voucher[4::13]:
        start = school_monday(region.ago(-region.days(330, 350)), LASTS[taught.course.hours])
        schedule.open("far", taught, Funding.VOUCHER, start, opened=400)


def _funding(index: int) -> str:
    return {2: Funding.STATE, 5: Funding.PAID}.get(index % 6, Funding.VOUCHER)


def crowd(schedule: Schedule) -> None:
    """Of the fullest open groups every other one is full, and the others have a place or two left (R36)."""
    _cancel([g for g in schedule.current if g.pool in RUN and not g.taken])
    crowded = [g for g in schedule.current if g.pool == "open" and g.taken and g.limit == g.seats]
    crowded.sort(key=lambda group: (-group.taken, group.id))
    for index, group in enumerate(crowded[:CROWDED]):
        _resize(group, group.taken + (schedule.region.days(1, 2) if index % 2 else 0))


def _cancel(empty: list[Group]) -> None:
    """A course to which nobody came is not taught."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM courses_coursegroup WHERE id = ANY(%s)", [[group.id for group in empty]])


def _resize(group: Group, seats: int) -> None:
    group.seats = seats
    with connection.cursor() as cursor:
        cursor.execute("UPDATE courses_coursegroup SET seats = %s WHERE id = %s", [seats, group.id])
