"""R35: what a row of a file of programmes is refused for is what the programme's own page would say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.groups import reasons
from courses.models import Programme
from imports import kinds, preview
from imports.models import Batch
from imports.states import Fate, Verdict
from lib.sheets import Row
from staff.models import Worker
from tests import factories
from tests.courses.edits import changed
from tests.courses.loading import NEW, pressed, programmes, told
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(gleb: Any, signed_in: Callable[..., Client]) -> Client:
    factories.ProviderFactory()
    for name in ("Учитель физики", "Учитель математики"):
        factories.PositionFactory(name=name)
    return signed_in(gleb)


@pytest.fixture
def course(cheque: Voucher, anna: Worker, desk: Client) -> Programme:
    group = factories.CourseGroupFactory()
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=cheque.blocks.last())
    return group.programme


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ([10**6, *NEW[1:]], "Программы с ID 1000000 нет."),
        (["", "ИПО", *NEW[2:]], "Организации КПК «ИПО» в АИС нет."),
        (["", "", *NEW[2:]], "Не указано: организация КПК."),
        ([*NEW[:4], "", *NEW[5:]], "Такой программы в АИС нет. Чтобы добавить, нужен блок."),
        ([*NEW[:3], 0, *NEW[4:]], "У программы не указан объём."),
        ([*NEW[:5], "Учитель физкии", *NEW[6:]], "Должности «Учитель физкии» нет в списке."),
    ],
)
def test_r35_a_mistake_is_said_in_its_row(desk: Client, row: list[Any], words: str) -> None:
    assert told(programmes(desk, row)) == [(Verdict.ERROR, words)]


def test_r35_the_same_programme_twice_in_a_file(desk: Client) -> None:
    again = [*NEW[:2], "УРОК ФИЗИКИ", *NEW[3:]]
    assert told(programmes(desk, NEW, again))[1] == (Verdict.ERROR, "Эта программа уже есть в строке 2.")


def test_r29_a_change_that_costs_somebody_the_block_is_refused_as_on_the_page(
    desk: Client, course: Programme, anna: Worker, cheque: Voucher
) -> None:
    said = reasons.block_would_not_do(
        anna.full_name, course.groups.get().number, cheque.shown_number, 36, 72
    ).text
    assert told(programmes(desk, [course.pk, "", "", 72], update="on")) == [(Verdict.ERROR, said)]
    assert told(programmes(desk, [course.pk, "", "", 18], update="on"))[0][0] == Verdict.DIFFERS


def test_r29_somebody_who_enrols_between_preview_and_loading_is_asked_about_too(
    desk: Client, anna: Worker, cheque: Voucher
) -> None:
    group = factories.CourseGroupFactory()
    batch = programmes(desk, [group.programme_id, "", "", 72], update="on")
    factories.EnrolmentFactory(worker=anna, group=group, voucher_block=cheque.blocks.last())
    line = pressed(desk, batch, "loading").lines.get()
    assert (line.state, anna.full_name in line.words) == (Fate.LEFT, True)
    assert Programme.objects.get().hours == 36


def test_r35_a_change_into_another_programme_is_refused(desk: Client) -> None:
    one, other = factories.ProgrammeFactory(), factories.ProgrammeFactory()
    row = [one.pk, "", other.title, ""]
    assert told(programmes(desk, row, update="on")) == [(Verdict.ERROR, reasons.programme_exists().text)]


def test_r35_a_position_that_is_offered_no_more_stays_a_mark(desk: Client) -> None:
    old = factories.PositionFactory(name="Пионервожатый")
    known = factories.ProgrammeFactory(profile_for=[old])
    changed(old, active=False)
    row = [known.pk, "", "", "", "", "Пионервожатый; Учитель физики"]
    assert told(programmes(desk, row, update="on")) == [
        (Verdict.DIFFERS, "Профильная для должностей: добавится Учитель физики.")
    ]


def test_r35_judging_costs_the_same_for_any_number_of_rows(desk: Client, course: Programme) -> None:
    kind = kinds.find("programmes")
    assert kind is not None
    batch = Batch(kind="programmes", file_name="a", switches=["create", "update"])

    def rows(many: int) -> list[Row]:
        ids = [course.pk, *(factories.ProgrammeFactory().pk for _ in range(many))]
        new = {"provider": "ИРО", "hours": 36, "block": "variative", "profile_for": ["Учитель физики"]}
        known = [Row(n, {"id": pk, "hours": 24}, {}, {}) for n, pk in enumerate(ids)]
        return [*known, *(Row(1000 + n, {"title": f"Курс {n}", **new}, {}, {}) for n in range(many))]

    asked = []
    for many in (2, 40):
        told_of = rows(many)
        with CaptureQueriesContext(connection) as seen:
            verdicts = {line.verdict for line in preview.judged(kind, batch, told_of)}
        assert verdicts == {Verdict.NEW, Verdict.DIFFERS}
        asked.append(len(seen))
    assert asked[0] == asked[1]
