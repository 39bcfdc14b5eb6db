"""R35: the operator loads groups from Excel, as drafts or opened at once, and takes the file back (R10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.drafts import reasons as drafts
from courses.models import CourseGroup, Programme
from imports import kinds, preview
from imports.models import Batch
from imports.states import Fate, Verdict
from lib.dates import format_date, today
from lib.sheets import Row
from tests import factories
from tests.courses.loading import pressed, told
from tests.courses.timetable import FIRST, groups, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme(db: None) -> Programme:
    return factories.ProgrammeFactory(title="Урок физики")


@pytest.fixture
def desk(programme: Programme, gleb: Any, signed_in: Callable[..., Client]) -> Client:
    return signed_in(gleb)


def test_r35_a_group_becomes_a_draft_and_is_taken_back(desk: Client, programme: Programme) -> None:
    listed = desk.get(reverse("admin:courses_coursegroup_changelist")).text
    assert reverse("admin:imports_batch_file", args=["groups"]) in listed
    batch = groups(desk, row())
    assert told(batch)[0][1].startswith("Появится черновик: ")
    pressed(desk, batch, "loading")
    made = CourseGroup.objects.get()
    assert (made.draft, made.programme, made.funding, made.form) == (
        True,
        programme,
        "state_assignment",
        "remote",
    )
    assert (made.starts_on, made.registration_from, made.seats, made.place) == (FIRST, today(), 25, "зал")
    pressed(desk, batch, "undoing")
    assert not CourseGroup.objects.exists()


def test_r35_opened_at_once_by_the_switch(desk: Client) -> None:
    pressed(desk, groups(desk, row(), open="on"), "loading")
    made = CourseGroup.objects.get()
    assert not made.draft
    assert made.history.latest().history_change_reason.endswith("файл «Файл.xlsx», строка 2")


def test_r35_what_the_button_would_refuse_is_refused_where_the_group_is_opened(desk: Client) -> None:
    bare = row(Место="")
    said = drafts.draft_without(["место"]).text
    assert told(groups(desk, bare, open="on")) == [(Verdict.ERROR, said)]
    assert told(groups(desk, bare))[0][0] == Verdict.NEW


def test_r36_the_hour_of_the_registration_stands_beside_its_day(desk: Client) -> None:
    day = format_date(today() + timedelta(days=3))
    batch = groups(desk, row(**{"Запись с": f"{day} в 10:00"}))
    pressed(desk, batch, "loading")
    made = CourseGroup.objects.get()
    assert (format_date(made.registration_from), made.registration_hour) == (day, time(10))
    assert told(groups(desk, row(**{"Запись с": f"{day} 10:00"})))[0][0] == Verdict.HERE
    later = told(groups(desk, row(**{"Запись с": f"{day} 12:30"})))
    assert later == [(Verdict.SKIP, "Уже в АИС, отличается: запись с.")]
    wrong = told(groups(desk, row(Номер="27-0102", **{"Запись с": f"{day} 25:00"})))
    assert wrong == [(Verdict.ERROR, "Запись с: такого часа нет: 25:00.")]


def test_r36_a_known_group_is_told_and_left_alone(desk: Client) -> None:
    pressed(desk, groups(desk, row()), "loading")
    assert told(groups(desk, row())) == [(Verdict.HERE, "Уже в АИС: менять нечего.")]
    other = row(Мест=30, Место="другой зал")
    assert told(groups(desk, other)) == [(Verdict.SKIP, "Уже в АИС, отличается: мест, место.")]


def test_r35_a_number_that_was_taken_meanwhile_is_refused(desk: Client) -> None:
    batch = groups(desk, row())
    factories.CourseGroupFactory(number="27-0101")
    assert pressed(desk, batch, "loading").lines.get().state == Fate.LEFT
    assert CourseGroup.objects.count() == 1


def test_r35_a_group_with_people_stays(desk: Client) -> None:
    batch = pressed(desk, groups(desk, row(), open="on"), "loading")
    factories.EnrolmentFactory(group=CourseGroup.objects.get())
    line = pressed(desk, batch, "undoing").lines.get()
    assert (line.state, line.words) == (Fate.KEPT, "С группой уже работали: запись в группу.")


def test_r35_the_list_saved_as_excel_is_a_file_that_can_be_loaded(desk: Client) -> None:
    pressed(desk, groups(desk, row()), "loading")
    saved = desk.get(reverse("admin:courses_coursegroup_changelist"), {"excel": "1"})
    file = SimpleUploadedFile("Группы.xlsx", saved.getvalue())
    desk.post(reverse("admin:imports_batch_file", args=["groups"]), {"file": file})
    assert told(Batch.objects.latest("pk")) == [(Verdict.HERE, "Уже в АИС: менять нечего.")]


def test_r35_judging_costs_the_same_for_any_number_of_rows(programme: Programme) -> None:
    kind = kinds.find("groups")
    assert kind is not None
    batch = Batch(kind="groups", file_name="a", switches=["open"])
    values = {
        "title": programme.title,
        "provider": "ИРО",
        "funding": "paid",
        "seats": 5,
        "time": "9",
        "place": "зал",
        "starts_on": FIRST,
        "ends_on": FIRST,
        "registration_from": today().isoformat(),
        "registration_until": today(),
    }
    asked = []
    for many in (1, 50):
        rows = [Row(n, {"number": f"Ф-{n}", **values}, {}, {}) for n in range(many)]
        with CaptureQueriesContext(connection) as seen:
            assert {line.verdict for line in preview.judged(kind, batch, rows)} == {Verdict.NEW}
        asked.append(len(seen))
    assert asked[0] == asked[1]
