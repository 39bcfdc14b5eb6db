"""R35: what a row of a file of groups is refused for is what the group's own page would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from courses.groups import reasons
from courses.models import CourseGroup, Programme
from imports.states import Verdict
from lib.dates import format_date
from lib.reasons import Reason
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


def test_r35_sessions_are_read_as_on_the_card(desk: Client) -> None:
    day, last = format_date(FIRST), format_date(FIRST + timedelta(days=4))
    said = {"Занятия": f"{day} 10:00–13:00; {last} с 9:00 до 11:00, ауд. 3", "Минимум": 8, "Куратор": "Лидия"}
    pressed(desk, groups(desk, row(**said)), "loading")
    made = CourseGroup.objects.get()
    assert [(one.on, one.begins, one.place) for one in made.timetable] == [
        (FIRST, "10:00", ""),
        (FIRST + timedelta(days=4), "09:00", "ауд. 3"),
    ]
    assert (made.minimum, made.contact) == (8, "Лидия")
    assert told(groups(desk, row(**said)))[0][0] == Verdict.HERE
    wrong = {
        f"{day} 13:00–10:00": reasons.session_ends_before_it_begins().text,
        f"{day} 10:00–13:00; 01.01.2026 10:00–13:00": reasons.session_outside_the_group().text,
        "по вторникам": "«по вторникам»: нужны день, часы и место, например «11.01.2027 10:00–13:00, ауд. 305».",
    }
    for typed, words in wrong.items():
        batch = groups(desk, row(Номер="27-0102", Занятия=typed))
        assert told(batch) == [(Verdict.ERROR, words)]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"Окончание": format_date(FIRST - timedelta(days=1))}, reasons.ends_before_start()),
        ({"Запись с": format_date(FIRST)}, reasons.window_reversed()),
        ({"Запись по": format_date(FIRST + timedelta(days=1))}, reasons.registration_after_start()),
    ],
)
def test_r35_days_are_refused_as_on_the_page(desk: Client, said: dict[str, Any], reason: Reason) -> None:
    assert told(groups(desk, row(**said))) == [(Verdict.ERROR, reason.text)]


def test_r35_whose_programme_it_is(desk: Client, programme: Programme) -> None:
    other = factories.ProgrammeFactory(title="Урок физики", hours=72)
    found = told(
        groups(
            desk,
            row(),
            row(Номер="27-0102", Часов=72),
            row(Номер="27-0103", Программа="Химия"),
            row(Номер="27-0104", Программа=""),
            row(Номер="27-0102", Часов=72),
            row(Номер="27-0105", Мест="", Часов=36),
        )
    )
    assert found[0][1] == (
        f"Таких программ несколько: ID {programme.pk}, 36 ч, ИРО; ID {other.pk}, 72 ч, ИРО."
    )
    assert [verdict for verdict, _ in found] == [Verdict.ERROR, Verdict.NEW, *[Verdict.ERROR] * 4]
    assert [words for _, words in found[2:]] == [
        "Такой программы в АИС нет.",
        "Не указана программа.",
        "Эта группа уже есть в строке 3.",
        "Не указано: мест.",
    ]
