"""A worker's years on one line: vouchers, courses, attestations, and the days that are to come (R34)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from courses.states import Seat
from home.known import WorkerOverview
from lib.dates import format_date
from ui.history import inside
from vouchers import rules as vouchers

# The day, its picture, what it is, and more of it.
Mark = tuple[date, str, str, str]
# By its picture: what was over at the moment when it was written down.
HAPPENED = {"ticket", "graduation-cap"}


def timeline(known: WorkerOverview, on: date) -> tuple[list[Mark], list[Mark]]:
    """What is ahead, the nearest first, today included; and what was, the latest first: a voucher issued today is (R34)."""
    marks = sorted([*_vouchers(known, on), *_courses(known), *_attestations(known, on), *_due(known, on)])
    past = [one for one in marks if one[0] < on or (one[0] == on and one[1] in HAPPENED)]
    return [one for one in marks if one not in past], past[::-1]


def _vouchers(known: WorkerOverview, on: date) -> Iterator[Mark]:
    for one in known.standing.vouchers:
        medium = "Бумажный чек" if one.paper else "Чек"
        note = "аннулирован" if one.annulled else f"действует по\u00a0{format_date(one.valid_until)}"
        yield one.issued_on, "ticket", f"{medium} №\u00a0{one.number} выдан", note
    if (mine := known.usable(on)) and mine.valid_until >= on:
        yield mine.valid_until, "calendar-x", "Последний день чека", "группа должна начаться не\u00a0позже"
    if (following := vouchers.next_voucher_from(known.standing)) and following > on:
        yield following, "ticket-plus", "Можно получить следующий чек", "три года после прошлого"


def _courses(known: WorkerOverview) -> Iterator[Mark]:
    for course in known.courses:
        if course.seat == Seat.RELEASED:
            continue
        use = course.use
        note = f"{use.volume}, {inside(course.paid_by)}"
        if course.certified:
            note += f", удостоверение {use.certificate}"
        yield use.starts_on, "book-open", f"«{use.programme}» по\u00a0{format_date(use.ends_on)}", note


def _attestations(known: WorkerOverview, on: date) -> Iterator[Mark]:
    for one in known.attestations:
        yield one.on, "award", f"Аттестация: {inside(str(one.category.label))}", inside(one.position)
        if one.latest and one.next_on and one.next_on >= on:
            yield one.next_on, "award", "Следующая аттестация не\u00a0позже", inside(one.position)


def _due(known: WorkerOverview, on: date) -> Iterator[Mark]:
    graduated = known.standing.graduated_on
    if graduated:
        yield graduated, "graduation-cap", "Окончание учёбы", ""
    if known.planned:
        day, deficit = known.planned
        yield day, "calendar-check", "Согласовано: пройти обучение не\u00a0позже", deficit
    due = vouchers.training_due(known.standing, known.planned_on)
    if due and due >= on and not known.voucher and due != known.planned_on:
        yield due, "calendar-clock", "Срок повышения квалификации", "три года без чека"
