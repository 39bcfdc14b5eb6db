"""Letters to those whose group moves or is cancelled: what changed, why, and what can be chosen (R36)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from courses.enrolling import letters as seats
from courses.groups.rules import when_and_where
from courses.known import Offer
from courses.models import Enrolment
from letters.actions import queue
from lib.dates import format_date

MOVED, LEFT_BEHIND, CANCELLED = "courses/moved", "courses/left_behind", "courses/cancelled"


def moved(
    seat: Enrolment, before: Offer, after: Offer, why: str, others: list[dict[str, Any]]
) -> dict[str, Any]:
    """The seat stays: the person may stay too, leave, or choose other dates (R36)."""
    days = (before.starts_on, before.ends_on) != (after.starts_on, after.ends_on)
    block, dates = seat.voucher_block, reverse("courses:other_dates", args=[seat.pk])
    return {
        **_to(seat, after),
        **seats.when_and_where(seat, after),
        "fact": f"Группа перенесена, начало {format_date(after.starts_on)}"
        if days
        else _changed(before, after),
        "was": _said(before),
        "why": why,
        "voucher": block.voucher.shown_number if block else "",
        "others": [{**one, "link": f"{dates}?group={one['group']}"} for one in others],
        "calendar": seats.entry(seat.pk, after, after.course.title, had=len(before.timetable)),
    }


def left_behind(
    seat: Enrolment, before: Offer, after: Offer, why: str, against: str, others: list[dict[str, Any]]
) -> dict[str, Any]:
    """The seat is free again: on the new days this person cannot study (R18, R28, R36)."""
    return {
        **_to(seat, before),
        "was": _said(before),
        "now": _said(after),
        "why": why,
        "against": against,
        "freed": seats.freed(seat),
        "others": others,
        "catalogue": reverse("courses:catalogue"),
        "calendar": seats.entry(seat.pk, before, before.course.title, cancelled=True),
    }


def cancelled(seat: Enrolment, group: Offer, why: str, others: list[dict[str, Any]]) -> dict[str, Any]:
    """The group is not taught: the seat and the block are free (R36)."""
    return {
        **_to(seat, group),
        "was": _said(group),
        "why": why,
        "freed": seats.freed(seat),
        "others": others,
        "catalogue": reverse("courses:catalogue"),
        "calendar": seats.entry(seat.pk, group, group.course.title, cancelled=True),
    }


def tell(kind: str, seat: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    """Store the letter, where the person has an account (R7, R36). cause: the seat itself where none is given."""
    if seat.worker.user_id is not None:
        queue(kind, None, cause=cause or seat, user=seat.worker.user_id, context=said)


def _to(seat: Enrolment, group: Offer) -> dict[str, Any]:
    days = {"starts_on": format_date(group.starts_on), "ends_on": format_date(group.ends_on)}
    return {**seats.to_whom(seat), **seats.course(seat), **days}


def _said(group: Offer) -> str:
    """«11.01–15.01.2027, понедельник–пятница, 10:00–17:00, пр. Гагарина, 18»."""
    first, last, time, place = when_and_where(group)
    return ", ".join(filter(None, [seats.days(first, last), time, place]))


def _changed(before: Offer, after: Offer) -> str:
    if when_and_where(before) == when_and_where(after):
        return f"Изменилось расписание занятий, начало {format_date(after.starts_on)}"
    if before.time == after.time:
        return f"Изменилось место занятий, начало {format_date(after.starts_on)}"
    what = "время" if before.place == after.place else "время и место"
    verb = "Изменилось" if what == "время" else "Изменились"
    return f"{verb} {what} занятий, начало {format_date(after.starts_on)}"
