"""Sessions of a group by day: typed as lines, moved and copied with it, told of everywhere (R35, R36)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from courses.drafts.actions import copy_group
from courses.enrolling.actions import enrol
from courses.groups.sessions import read, written
from courses.known import timetable
from courses.models import CourseGroup
from courses.states import Funding
from letters.attachments import of
from letters.models import Letter
from lib.dates import format_date, today
from tests import factories
from tests.courses.moving import move, seats_of
from tests.courses.test_calendar import events
from tests.courses.test_moving import form
from tests.courses.test_sheet import words

FIRST = date(2027, 1, 11)
TYPED = "13.01.2027 9:00-12:30, https://lesson.example/8\n11.01.2027 10:00–13:00, ауд. 305"


def test_r35_lines_are_read_by_day_and_written_as_they_are_kept() -> None:
    kept, wrong = read(TYPED, FIRST)
    assert wrong == []
    first, second = timetable(kept, FIRST)
    assert first.said == "11.01.2027, пн, 10:00–13:00, ауд. 305"
    assert second.place == "https://lesson.example/8"
    assert read(written((first, second)), FIRST)[0] == kept


@pytest.mark.parametrize(
    "line", ["завтра в десять", "11.01.2027 25:00–26:00", "31.02.2027 10:00–11:00", "11.01.2027"]
)
def test_r35_a_line_without_day_and_hours_is_named(line: str) -> None:
    assert read(line, FIRST) == ([], [line])


def sessions(*days: int) -> list[dict[str, Any]]:
    return [{"day": day, "from": "10:00", "to": "13:00", "place": ""} for day in days]


@pytest.fixture
def group(db: None) -> CourseGroup:
    return factories.CourseGroupFactory(
        funding=Funding.STATE, sessions=sessions(0, 2), contact_name="Ильина", contact_phone="(8482) 22-00-11"
    )


def test_r36_they_move_and_are_copied_with_the_group(group, gleb) -> None:
    week = timedelta(days=7)
    before = [one.on for one in group.timetable]
    copy = copy_group(group, "27-0100", group.starts_on + week, by=gleb, why="ещё набор")
    move(group, gleb, week)
    moved = CourseGroup.objects.get(pk=group.pk)
    for one in (copy, moved):
        assert [session.on - week for session in one.timetable] == before
    assert copy.contact == group.contact


def change(client: Any, group: CourseGroup, **typed: Any) -> Any:
    page = reverse("admin:courses_coursegroup_change", args=[group.pk])
    return client.post(page, form(group, **{"sessions": written(group.timetable), **typed}))


def test_r35_the_card_of_the_group_takes_lines(group, gleb, signed_in) -> None:
    client, day = signed_in(gleb), format_date(group.starts_on)
    answer = change(client, group, sessions=f"{day} 14:00–16:00, зал")
    assert answer.status_code == 302
    [one] = CourseGroup.objects.get(pk=group.pk).timetable
    assert (one.begins, one.place) == ("14:00", "зал")
    page = client.get(reverse("admin:courses_coursegroup_history", args=[group.pk])).content.decode()
    assert f"{day}, {one.said.split(', ')[1]}, 14:00–16:00, зал" in page
    assert "нужны день, часы" in change(client, group, sessions="после обеда").content.decode()


def test_r36_those_who_hold_seats_read_of_new_sessions_and_their_calendar_follows(
    group, anna, gleb, signed_in
) -> None:
    enrol(anna, group, by=anna.user)
    first = Letter.objects.get(kind="courses/enrolled")
    assert len(first.context["sessions"]) == 2
    assert first.context["contact"] == "Ильина, (8482) 22-00-11"
    was = events(of(first)[0][1])
    day = format_date(group.starts_on)
    change(
        signed_in(gleb), group, sessions=f"{day} 14:00–16:00, зал", seen=" ".join(map(str, seats_of(group)))
    )
    told = Letter.objects.get(kind="courses/moved")
    assert told.context["fact"].startswith("Изменилось расписание занятий")
    now = events(of(told)[0][1])
    assert [one["UID"] for one in now] == [one["UID"] for one in was]
    assert [str(one["STATUS"]) for one in now] == ["CONFIRMED", "CANCELLED"]
    assert now[0]["LOCATION"] == f"{group.place}, зал"
    assert now[0]["SEQUENCE"] > was[0]["SEQUENCE"]


def test_r36_the_pages_show_them(group, anna, signed_in) -> None:
    enrol(anna, group, by=anna.user)
    client, said = signed_in(anna.user), group.timetable[0].said
    programme = reverse("courses:programme", args=[group.programme_id])
    for page in (programme, reverse("courses:enrol", args=[group.pk]), reverse("home:cabinet")):
        assert said in client.get(page).content.decode(), page
    assert 'href="tel:' in client.get(programme).content.decode()


def test_r35_the_sheet_to_sign_in_on_has_a_column_for_each(group, gleb, signed_in) -> None:
    said = words(signed_in(gleb).get(reverse("admin:courses_coursegroup_sheet", args=[group.pk])).content)
    for one in group.timetable:
        assert f"{one.on:%d.%m} с 10:00" in said


def test_r35_a_group_with_few_people_is_shown_with_what_can_be_done(gleb, signed_in) -> None:
    few = factories.CourseGroupFactory(minimum=2, starts_on=today() + timedelta(days=10))
    enough = factories.CourseGroupFactory(minimum=0, starts_on=few.starts_on)
    later = factories.CourseGroupFactory(minimum=2, starts_on=today() + timedelta(days=20))
    client = signed_in(gleb)
    assert "Мало людей" in client.get(reverse("admin:index")).content.decode()
    page = client.get(reverse("admin:courses_coursegroup_changelist"), {"phase": "few"}).content.decode()
    for name in ("moving", "cancelling"):
        assert reverse(f"admin:courses_coursegroup_{name}", args=[few.pk]) in page
    assert enough.number not in page
    assert later.number not in page
