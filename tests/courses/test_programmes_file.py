"""R35: the operator loads programmes from Excel by the one import mechanism, and takes the file back (R10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from courses.models import CourseGroup, Programme
from imports.models import Batch
from imports.states import Fate, Verdict
from tests import factories
from tests.courses.loading import NEW, pressed, programmes, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(gleb: Any, signed_in: Callable[..., Client]) -> Client:
    factories.ProviderFactory()
    for name in ("Учитель физики", "Учитель математики", "Учитель химии"):
        factories.PositionFactory(name=name)
    return signed_in(gleb)


def profile(programme: Programme) -> set[str]:
    return set(programme.profile_for.values_list("name", flat=True))


def test_r35_a_new_programme_is_loaded_with_its_positions_and_taken_back(desk: Client) -> None:
    listed = desk.get(reverse("admin:courses_programme_changelist")).text
    assert reverse("admin:imports_batch_file", args=["programmes"]) in listed
    batch = programmes(desk, NEW)
    assert told(batch) == [
        (Verdict.NEW, "Появится программа: 36 ч, вариативный блок, ИРО, профильная для должностей: 2.")
    ]
    assert not Programme.objects.exists()
    pressed(desk, batch, "loading")
    made = Programme.objects.get()
    assert (made.title, made.outcomes, made.price) == ("Урок физики", "а\nб", 4500)
    assert profile(made) == {"Учитель физики", "Учитель математики"}
    assert made.history.latest().history_change_reason.endswith("файл «Файл.xlsx», строка 2")
    assert told(programmes(desk, NEW, update="on"))[0][0] == Verdict.HERE
    pressed(desk, batch, "undoing")
    assert not Programme.objects.exists()


def test_r35_a_known_programme_is_told_field_by_field_and_becomes_what_it_was(desk: Client) -> None:
    pressed(desk, programmes(desk, NEW), "loading")
    known = Programme.objects.get()
    row = [known.pk, "", "", 72, "", "Учитель физики; Учитель химии", "", "", 5000]
    assert told(programmes(desk, row)) == [
        (Verdict.SKIP, f"Уже в АИС, ID {known.pk}: известные не меняются.")
    ]
    batch = programmes(desk, row, update="on")
    assert told(batch) == [
        (
            Verdict.DIFFERS,
            (
                "Часов: 36 → 72; цена, ₽: 4500 → 5000; профильная для должностей: добавится Учитель химии, "
                "уйдёт Учитель математики."
            ),
        )
    ]
    pressed(desk, batch, "loading")
    known.refresh_from_db()
    assert (known.hours, known.price, known.outcomes) == (72, 5000, "а\nб")
    assert profile(known) == {"Учитель физики", "Учитель химии"}
    assert pressed(desk, batch, "undoing").lines.get().state == Fate.UNDONE
    known.refresh_from_db()
    assert (known.hours, known.price) == (36, 4500)
    assert profile(known) == {"Учитель физики", "Учитель математики"}


def test_r35_an_empty_cell_erases_only_by_the_switch(desk: Client) -> None:
    pressed(desk, programmes(desk, NEW), "loading")
    row = [*NEW[:5], "", "", "", ""]
    assert told(programmes(desk, row, update="on"))[0][0] == Verdict.HERE
    pressed(desk, programmes(desk, row, update="on", erase="on"), "loading")
    known = Programme.objects.get()
    assert (known.outcomes, known.price, profile(known)) == ("", None, set())


def test_r35_a_programme_with_groups_is_not_taken_back(desk: Client) -> None:
    batch = pressed(desk, programmes(desk, NEW), "loading")
    factories.CourseGroupFactory(programme=Programme.objects.get())
    line = pressed(desk, batch, "undoing").lines.get()
    assert (line.state, line.words) == (Fate.KEPT, "По программе уже объявлены занятия: группа.")
    assert CourseGroup.objects.exists()


def test_r35_the_list_saved_as_excel_is_a_file_that_can_be_loaded(desk: Client) -> None:
    pressed(desk, programmes(desk, NEW), "loading")
    factories.ProgrammeFactory(
        annotation="Всем; и даже больше", content="Одно\nДругое; третье", bring="Ручку"
    )
    saved = desk.get(reverse("admin:courses_programme_changelist"), {"excel": "1"})
    file = SimpleUploadedFile("Программы.xlsx", saved.getvalue())
    desk.post(
        reverse("admin:imports_batch_file", args=["programmes"]),
        {"file": file, "update": "on", "create": "on", "erase": "on"},
    )
    assert {verdict for verdict, _ in told(Batch.objects.latest("pk"))} == {Verdict.HERE}
