"""A course as an entry of a calendar: one UID, a growing SEQUENCE, out again when it is cancelled (R36)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from courses.calendar.actions import make_feed
from courses.calendar.event import calendar
from courses.calendar.views import token
from courses.enrolling.actions import enrol, release
from courses.enrolling.letters import entry
from courses.known import Session
from courses.models import CalendarFeed, CourseGroup, Enrolment
from courses.states import Funding
from letters.attachments import of
from letters.models import Letter
from tests import factories
from tests.courses.edits import changed
from tests.courses.known import offer
from tests.courses.moving import move

MONDAY = date(2027, 1, 11)


def events(content: bytes | str) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def shown(**said: Any) -> Any:
    group = offer(**{"starts_on": MONDAY, "ends_on": MONDAY + timedelta(days=4), **said})
    [event] = events(calendar([entry(7, group, "Урок")]))
    return event


def test_r36_five_days_at_readable_hours_stand_as_hours() -> None:
    event = shown(time="10:00–17:00")
    assert event["DTSTART"].dt == datetime.fromisoformat("2027-01-11T06:00:00+00:00")
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=7)
    assert event["RRULE"]["COUNT"] == [5]


@pytest.mark.parametrize(
    "said", [{"time": "вт и чт, с 14:00"}, {"time": "25:00–26:00"}, {"ends_on": date(2027, 1, 18)}]
)
def test_r36_anything_else_stands_as_whole_days(said: dict[str, Any]) -> None:
    event = shown(**{"time": "10:00–17:00", **said})
    assert event["DTSTART"].dt == MONDAY
    assert event["DTEND"].dt == said.get("ends_on", date(2027, 1, 15)) + timedelta(days=1)


def test_r36_a_session_in_another_room_stands_at_the_groups_house() -> None:
    sessions = tuple(
        Session(MONDAY + timedelta(days=n), "10:00", "13:00", place)
        for n, place in enumerate(["ауд. 305", "", "https://meet.example/a", "г. Степной, ул. Мира, д. 7"])
    )
    group = offer(starts_on=MONDAY, place="г. Заволжск, пр. Гагарина, д. 18, ауд. 182", timetable=sessions)
    assert [str(one["LOCATION"]) for one in events(calendar([entry(7, group, "Урок")]))] == [
        "г. Заволжск, пр. Гагарина, д. 18, ауд. 305",
        "г. Заволжск, пр. Гагарина, д. 18, ауд. 182",
        "https://meet.example/a",
        "г. Степной, ул. Мира, д. 7",
    ]


@pytest.fixture
def seat(anna) -> Enrolment:
    return enrol(anna, factories.CourseGroupFactory(funding=Funding.STATE, number="27-0008"), by=anna.user)


def attached(kind: str) -> Any:
    [(name, content, mime)] = of(Letter.objects.get(kind=kind))
    [event] = events(content)
    return name, mime, event


@pytest.mark.django_db
def test_r36_letters_carry_the_same_entry_and_each_time_a_newer_one(seat, anna, gleb) -> None:
    name, mime, first = attached("courses/enrolled")
    assert (name, mime) == ("kurs-27-0008.ics", "text/calendar; method=PUBLISH")
    move(CourseGroup.objects.get(), gleb, timedelta(days=7))
    _, _, moved = attached("courses/moved")
    release(Enrolment.objects.get(), by=anna.user, why="передумал")
    _, mime, gone = attached("courses/released")
    assert first["UID"] == moved["UID"] == gone["UID"]
    assert first["SEQUENCE"] < moved["SEQUENCE"] < gone["SEQUENCE"]
    assert (gone["STATUS"], mime) == ("CANCELLED", "text/calendar; method=CANCEL")


@pytest.mark.django_db
def test_r36_every_copy_of_a_letter_carries_the_same_file(seat) -> None:
    letter = Letter.objects.get(kind="courses/enrolled")
    first = of(letter)
    changed(CourseGroup.objects.get(), place="ул. Мира, 3")
    assert of(letter) == first


@pytest.mark.django_db
def test_r36_the_private_address_shows_ones_own_courses_and_nothing_of_the_person(seat, anna, boris) -> None:
    factories.EnrolmentFactory(group=seat.group)
    feed = make_feed(anna, by=anna.user)
    answer = Client().get(reverse("courses:feed", args=[token(feed)]))
    [event] = events(answer.content)
    assert event["UID"].startswith(f"enrolment-{seat.pk}@")
    text = answer.content.decode()
    assert not any(said in text for said in (anna.last_name, anna.snils, anna.user.email))
    make_feed(anna, by=anna.user)
    assert Client().get(reverse("courses:feed", args=[token(feed)])).status_code == 404
    again = CalendarFeed.objects.get()
    assert Client().get(reverse("courses:feed", args=[token(again)])).status_code == 200
    assert Client().get(reverse("courses:feed", args=[token(again) + "x"])).status_code == 404


@pytest.mark.django_db
def test_r36_the_file_of_one_course_and_the_page_of_the_address(seat, anna, signed_in) -> None:
    client = signed_in(anna.user)
    answer = client.get(reverse("courses:ics", args=[seat.pk]))
    assert "kurs-27-0008.ics" in answer["Content-Disposition"]
    assert len(events(answer.content)) == 1
    page = reverse("courses:subscription")
    assert page in client.get(reverse("courses:my_courses")).content.decode()
    assert "Создать адрес" in client.get(page).content.decode()
    made = client.post(page, follow=True).content.decode()
    assert token(CalendarFeed.objects.get()) in made


def test_r36_a_feed_is_read_so_often_and_no_more(anna: Any, settings: Any) -> None:
    """By the feed, not by the address it is read from: one program reads those of many people."""
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "calendar": "2/h/key"}
    other = factories.EmploymentFactory(worker__user=factories.UserFactory()).worker
    hers, theirs = (
        reverse("courses:feed", args=[token(make_feed(one, by=one.user))]) for one in (anna, other)
    )
    assert [Client().get(hers).status_code for _ in range(3)] == [200, 200, 429]
    assert Client().get(theirs).status_code == 200
