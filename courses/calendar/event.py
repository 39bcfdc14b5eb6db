"""A course as one entry of a person's calendar (RFC 5545): the same UID for as long as the seat is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from icalendar import Calendar, Event, vCalAddress

from courses.enrolling.rules import HOURS
from letters.attachments import File
from letters.models import Letter
from lib.dates import SAMARA
from ui.templatetags.words import INDOORS

SATURDAY = 5


def of_letter(letter: Letter) -> list[File]:
    """What goes with a letter about a course: the entry that it keeps, as a file."""
    said = letter.context.get("calendar")
    if not said:
        return []
    method = "CANCEL" if said["cancelled"] else "PUBLISH"
    text = calendar([said], cancelled=said["cancelled"]).decode()
    return [(file_name(said["group"]), text, f"text/calendar; method={method}")]


def file_name(group: str) -> str:
    """«kurs-27-0008.ics»."""
    return f"kurs-{re.sub('[^0-9A-Za-z-]+', '', group).strip('-')}.ics"


def calendar(entries: list[dict[str, Any]], *, cancelled: bool = False, name: str = "") -> bytes:
    """The file. cancelled: it takes its entry out of the calendar; name: what a subscribed calendar is called."""
    file = Calendar()
    file.add("prodid", f"-//{settings.SITE_NAME}//RU")
    file.add("version", "2.0")
    file.add("method", "CANCEL" if cancelled else "PUBLISH")
    if name:
        file.add("x-wr-calname", name)
        file.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for one in entries:
        for event in _events(one):
            file.add_component(event)
    return bytes(file.to_ical())


def _events(said: dict[str, Any]) -> Iterator[Event]:
    """One for each session, or one for all days. The first keeps the UID of the whole course, so that a timetable that
    is made later takes its place; those of sessions that are no more are taken out."""
    sessions = said.get("sessions", [])
    if not sessions:
        first, last = (date.fromisoformat(said[name]) for name in ("starts_on", "ends_on"))
        yield _event(said, 0, _days(first, last, said["time"]))
    for number, (begins, ends, place) in enumerate(sessions):
        times = [(name, datetime.fromisoformat(at)) for name, at in (("dtstart", begins), ("dtend", ends))]
        yield _event({**said, "place": _place(said["place"], place), "time": ""}, number, times)
    for number in range(max(len(sessions), 1), said.get("had", 0)):
        gone = [("dtstart", date.fromisoformat(said["starts_on"]))]
        yield _event({**said, "cancelled": True}, number, gone)


def _place(of_group: str, of_session: str) -> str:
    """Where a session is: «ауд. 305» alone leads nobody anywhere, so that the group's house stands before it."""
    if not INDOORS.match(of_session):
        return of_session or of_group
    house = INDOORS.split(of_group)[0].strip()
    return f"{house}, {of_session}" if house else of_session


def _event(said: dict[str, Any], number: int, times: list[tuple[str, Any]]) -> Event:
    event = Event()
    which = f"-{number + 1}" if number else ""
    event.add("uid", f"enrolment-{said['id']}{which}@{_domain()}")
    event.add("sequence", said["revision"])
    event.add("dtstamp", datetime.fromisoformat(said["at"]))
    event.add("status", "CANCELLED" if said["cancelled"] else "CONFIRMED")
    event.add("summary", said["title"])
    event.add("organizer", _organizer())
    if said["place"]:
        event.add("location", said["place"])
    lines = [f"Группа {said['group']}", *([f"Время: {said['time']}"] if said["time"] else [])]
    event.add("description", "\n".join(lines))
    for name, value in times:
        event.add(name, value)
    return event


def _days(first: date, last: date, hours_said: str) -> list[tuple[str, Any]]:
    """Days on end from Monday to Friday at hours that can be read stand as hours; anything else as whole days."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    hours = _hours(hours_said)
    if hours is None or any(day.weekday() >= SATURDAY for day in days):
        return [("dtstart", first), ("dtend", last + timedelta(days=1))]
    begins, ends = (datetime.combine(first, at, SAMARA).astimezone(UTC) for at in hours)
    times: list[tuple[str, Any]] = [("dtstart", begins), ("dtend", ends)]
    return [*times, *([("rrule", {"freq": "daily", "count": len(days)})] if len(days) > 1 else [])]


def _hours(text: str) -> tuple[time, time] | None:
    """«9:00–16:00» and nothing else."""
    found = HOURS.fullmatch(text.strip())
    if found is None:
        return None
    a, b, c, d = (int(part) for part in found.groups())
    if max(a, c) > 23 or max(b, d) > 59 or (a, b) >= (c, d):
        return None
    return time(a, b), time(c, d)


def _organizer() -> vCalAddress:
    address = vCalAddress(f"mailto:{settings.SUPPORT_EMAIL}")
    address.params["cn"] = settings.SITE_NAME
    return address


def _domain() -> str:
    return urlsplit(settings.SITE_URL).hostname or "localhost"
