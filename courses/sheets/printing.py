"""The list of a group to print and to sign in on, a column for each day (R35)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from courses.models import CourseGroup, Enrolment
from lib.dates import SAMARA
from lib.documents import pdf, qr
from ui.templatetags.words import counted, period

TEMPLATE = Path(__file__).with_name("sheet.typ")
# So many columns fit on a sheet; of a longer course the first days, and another sheet is printed later.
MOST_DAYS, WIDTH = 12, 13
SUNDAY = 6


def sheet_pdf(group: CourseGroup, seats: Iterable[Enrolment], places: dict[int, str], at: datetime) -> bytes:
    """Those who hold seats, by surname. places: where each works, by the worker's number."""
    sessions = [f"{one.on:%d.%m} с\u00a0{one.begins}" for one in group.timetable]
    days = sessions[:MOST_DAYS] or [f"{day:%d.%m}" for day in _days(group.starts_on, group.ends_on)]
    address = settings.SITE_URL + reverse("admin:courses_coursegroup_change", args=[group.pk])
    said = [period(group.starts_on, group.ends_on), group.time, group.place]
    data = {
        "system": settings.SITE_NAME,
        "group": group.number,
        "programme": f"{group.programme.title}, {counted(group.programme.hours, 'час,часа,часов')}",
        "provider": group.programme.provider.name,
        "lines": [", ".join(filter(None, said))],
        "days": days,
        "width": WIDTH if len(days) > 6 else 2 * WIDTH - 4,
        "people": [_person(seat, places) for seat in seats],
        "made": f"{at.astimezone(SAMARA):%d.%m.%Y в %H:%M}",
        "qr": qr(address),
    }
    return pdf(TEMPLATE, data, at)


def _days(first: date, last: date) -> list[date]:
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in every if day.weekday() != SUNDAY or len(every) < 7][:MOST_DAYS]


def _person(seat: Enrolment, places: dict[int, str]) -> dict[str, Any]:
    return {
        "name": seat.worker.full_name,
        "position": seat.position.name,
        "organization": places.get(seat.worker_id, ""),
    }
