"""Letters about a seat, one function each; a worker without an account gets none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.urls import reverse

from courses.known import Offer, Session
from courses.models import CourseGroup, Enrolment
from letters.actions import queue
from lib.dates import SAMARA, format_date, now
from ui.templatetags.words import on_map, period
from vouchers.known import Block, Issued

WEEKDAYS = "понедельник вторник среда четверг пятница суббота воскресенье".split()


def enrolled(
    enrolment: Enrolment, offer: Offer, position: str, voucher: Issued | None, block: Block | None
) -> None:
    """«Вы записаны»: when, where, what pays, until when it can be undone (R36, R37)."""
    said = {
        "group": offer.number,
        "programme": offer.course.title,
        "hours": offer.course.hours,
        "provider": offer.course.provider_name,
        "email": offer.course.email,
        "bring": offer.course.bring,
        "payment": offer.funding.explained,
        "paid_by": f"{block.name}, {block.hours} ч" if block else "",
        "voucher": voucher.number if voucher and block else "",
        "position": position,
        **when_and_where(enrolment, offer),
        "calendar": entry(enrolment.pk, offer, offer.course.title),
    }
    _send("courses/enrolled", enrolment, said)


def when_and_where(enrolment: Enrolment, group: Offer | CourseGroup) -> dict[str, Any]:
    """The hours, the place with its map, each session, who answers questions, the programme's page, and the last day
    of «Отменить запись» with its page (R36, R37)."""
    last_day = group.starts_on - timedelta(days=1)
    return {
        "days": days(group.starts_on, group.ends_on),
        "time": group.time,
        "place": group.place,
        "map": on_map(group.place),
        "sessions": [one.said for one in group.timetable],
        "contact": group.contact,
        "about": reverse("courses:programme", args=[enrolment.programme_id]),
        "cancel_until": format_date(last_day) if group.has_time_and_place else "",
        "cancel": reverse("courses:cancel", args=[enrolment.pk]),
    }


def days(first: date, last: date) -> str:
    """«11.01–15.01.2027, понедельник–пятница»."""
    named = WEEKDAYS[first.weekday()] + (f"–{WEEKDAYS[last.weekday()]}" if last != first else "")
    return f"{period(first, last)}, {named}" if (last - first).days < 7 else period(first, last)


def released(enrolment: Enrolment) -> None:
    """«Вас удалили из группы» or «Вы отменили запись»: why, and what is free again (R37)."""
    by_self = enrolment.released_by_id == enrolment.worker.user_id
    # Whoever gave the seat up without explaining is not told back that they did.
    without_words = by_self and enrolment.release_reason == Enrolment.GIVEN_UP
    said = {
        "by_self": by_self,
        "why": "" if without_words else enrolment.release_reason,
        "freed": freed(enrolment),
        "catalogue": reverse("courses:catalogue"),
        "calendar": gone(enrolment),
    }
    send("courses/released", enrolment, said)


def freed(enrolment: Enrolment) -> str:
    """The block that can pay again; nothing of an annulled voucher is free again (R31, R37)."""
    block = enrolment.voucher_block
    return str(block) if block and not block.voucher.annulled_at else ""


def gone(enrolment: Enrolment) -> dict[str, Any]:
    """What takes the course out of the person's calendar."""
    group = enrolment.group
    return entry(enrolment.pk, group, group.programme.title, cancelled=True)


def send(kind: str, enrolment: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    """About a seat that is read `with_details`: the group as it is announced, and what the letter says besides."""
    _send(kind, enrolment, course(enrolment) | said, cause)


def course(enrolment: Enrolment) -> dict[str, Any]:
    """What every letter says of the course."""
    group = enrolment.group
    return {
        "group": group.number,
        "programme": group.programme.title,
        "hours": group.programme.hours,
        "provider": group.programme.provider.name,
    }


def _send(kind: str, enrolment: Enrolment, said: dict[str, Any], cause: Any = None) -> None:
    if enrolment.worker.user_id is not None:
        context = to_whom(enrolment) | said
        queue(kind, None, cause=cause or enrolment, user=enrolment.worker.user_id, context=context)


def to_whom(enrolment: Enrolment) -> dict[str, Any]:
    """The person and the days of the seat, as the letter says them."""
    return {
        "name": enrolment.worker.name_and_patronymic,
        "starts_on": format_date(enrolment.starts_on),
        "ends_on": format_date(enrolment.ends_on),
        "link": reverse("courses:my_courses"),
    }


def entry(
    enrolment_id: int, group: CourseGroup | Offer, title: str, *, cancelled: bool = False, had: int = 0
) -> dict[str, Any]:
    """What a letter keeps of it, so that every copy of the letter carries the same file: plain values for JSON.

    had: how many sessions the calendar shows that has not heard of this yet.
    """
    return {
        "id": enrolment_id,
        "revision": group.revision + cancelled,
        "cancelled": cancelled,
        "title": title,
        "group": group.number,
        "starts_on": group.starts_on.isoformat(),
        "ends_on": group.ends_on.isoformat(),
        "time": group.time,
        "place": group.place,
        "sessions": [_in_calendar(one) for one in group.timetable],
        "had": had,
        "at": now().astimezone(UTC).replace(microsecond=0).isoformat(),
    }


def _in_calendar(one: Session) -> list[str]:
    """From when to when, and where."""
    hours = (datetime.combine(one.on, time.fromisoformat(at), SAMARA) for at in (one.begins, one.ends))
    return [*(at.astimezone(UTC).isoformat() for at in hours), one.place]
