"""Letters to those whose group moves or is cancelled: what changed, why, and what can be chosen (R36)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from courses.enrolling import letters as seats
from courses.groups.rules import when_and_where
from courses.known import Offer
from courses.models import Enrolment, WaitingEntry
from courses.states import Queue
from letters.actions import queue
from lib.dates import format_date, format_moment

MOVED, LEFT_BEHIND, CANCELLED = "courses/moved", "courses/left_behind", "courses/cancelled"
WAITING_MOVED = "courses/waiting_moved"


def moved(
    seat: Enrolment, before: Offer, after: Offer, why: str, others: list[dict[str, Any]]
) -> dict[str, Any]:
    """The seat stays: the person may stay too, leave, or choose other dates (R36)."""
    block, dates = seat.voucher_block, reverse("courses:other_dates", args=[seat.pk])
    return {
        **_to(seat, after),
        **seats.when_and_where(seat, after),
        "fact": _changed(before, after),
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


def waiting_moved(entry: WaitingEntry, before: Offer, after: Offer, why: str) -> dict[str, Any]:
    """Who waits keeps the place in the list; what is offered already is answered until the same moment (R36)."""
    first, last, time, place = when_and_where(after)
    return {
        "name": entry.worker.name_and_patronymic,
        "fact": _changed(before, after),
        "programme": after.course.title,
        "hours": after.course.hours,
        "group": entry.group.number,
        "was": _said(before),
        "days": seats.days(first, last),
        "time": time,
        "place": place,
        "why": why,
        "until": _until(entry),
        "page": reverse("courses:wait", args=[entry.group_id]),
        "leave": reverse("courses:stop_waiting", args=[entry.pk]),
    }


def _until(entry: WaitingEntry) -> str:
    offered = entry.offered_until if entry.state == Queue.OFFERED else None
    return format_moment(offered) if offered else ""


def tell(kind: str, seat: Enrolment | WaitingEntry, said: dict[str, Any], cause: Any = None) -> None:
    """Store the letter, where the person has an account (R7, R36). seat: or the place in the waiting list; cause: the
    same where none is given."""
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
    if (before.starts_on, before.ends_on) != (after.starts_on, after.ends_on):
        return f"Группа перенесена, начало {format_date(after.starts_on)}"
    if when_and_where(before) == when_and_where(after):
        return f"Изменилось расписание занятий, начало {format_date(after.starts_on)}"
    if before.time == after.time:
        return f"Изменилось место занятий, начало {format_date(after.starts_on)}"
    what = "время" if before.place == after.place else "время и место"
    verb = "Изменилось" if what == "время" else "Изменились"
    return f"{verb} {what} занятий, начало {format_date(after.starts_on)}"
