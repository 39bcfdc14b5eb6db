"""R38: certificates that came after the groups were closed, of many groups in one file (R10)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.certificates import reasons
from courses.models import Certificate, Enrolment
from imports import kinds, preview
from imports.models import Batch
from imports.states import Fate, Verdict
from lib.dates import format_date, today
from lib.sheets import Row
from staff.models import Worker
from tests import factories
from tests.courses.edits import changed
from tests.courses.loading import pressed, sent, told

pytestmark = pytest.mark.django_db
HEADER = ("Группа", "ФИО", "ID", "№ удостоверения", "Дата выдачи")


@pytest.fixture
def desk(gleb: Any, signed_in: Callable[..., Client]) -> Client:
    return signed_in(gleb)


@pytest.fixture
def seat(anna: Worker) -> Enrolment:
    return factories.finished(anna, number="Г-1")


def row(seat: Enrolment, number: str = "63-1", **said: Any) -> list[Any]:
    usual = {"group": seat.group.number, "name": seat.worker.full_name.upper(), "id": "", "on": today()}
    told_of = usual | said
    return [told_of["group"], told_of["name"], told_of["id"], number, format_date(told_of["on"])]


def certificates(desk: Client, *rows: list[Any]) -> Batch:
    return sent(desk, "certificates", HEADER, *rows, create="")


def test_r38_certificates_of_closed_groups_are_loaded_and_taken_back(desk: Client, seat: Enrolment) -> None:
    listed = desk.get(reverse("admin:courses_certificate_changelist")).text
    assert reverse("admin:imports_batch_file", args=["certificates"]) in listed
    batch = certificates(desk, row(seat))
    assert told(batch)[0][0] == Verdict.NEW
    assert batch.lines.get().worker_id == seat.worker_id
    pressed(desk, batch, "loading")
    made = Certificate.objects.get()
    assert (made.enrolment, made.number, made.issued_on) == (seat, "63-1", today())
    assert told(certificates(desk, row(seat))) == [(Verdict.HERE, "Уже внесено.")]
    pressed(desk, batch, "undoing")
    assert not Certificate.objects.exists()


def test_r38_a_row_is_refused_as_on_the_page(desk: Client, seat: Enrolment, boris: Any) -> None:
    other = factories.finished(boris.user.worker, number="Г-2")
    given = factories.certificate(other, "63-7", today())
    early = seat.group.ends_on - timedelta(days=1)
    name = seat.worker.full_name
    found = told(
        certificates(
            desk,
            row(seat, "63-7"),
            row(other, "63-8"),
            row(other, group="Г-9"),
            row(seat, name="Никто Никакой"),
        )
    )
    whose = f"{other.worker.full_name}, группа Г-2"
    assert found == [
        (Verdict.ERROR, reasons.number_given("63-7", whose).text),
        (Verdict.SKIP, f"Уже внесено другое: № 63-7 от {format_date(given.issued_on)}."),
        (Verdict.ERROR, "Группы Г-9 нет или в ней никто не учился."),
        (Verdict.ERROR, "В этой группе такого человека нет."),
    ]
    said = reasons.certificate_day(name, seat.group.ends_on, today()).text
    assert told(certificates(desk, row(seat, on=early))) == [(Verdict.ERROR, said)]
    twice = told(certificates(desk, row(seat), row(seat, "63-2")))
    assert twice[1] == (Verdict.ERROR, "Этот человек уже есть в строке 2.")


def test_r38_whose_course_is_not_finished_gets_none(desk: Client, anna: Worker) -> None:
    seat = factories.EnrolmentFactory(worker=anna, group=factories.ended_group())
    said = reasons.certificate_without_finish(anna.full_name).text
    assert told(certificates(desk, row(seat))) == [(Verdict.ERROR, said)]


def test_r38_a_certificate_that_was_corrected_stays(desk: Client, seat: Enrolment) -> None:
    batch = pressed(desk, certificates(desk, row(seat)), "loading")
    changed(Certificate.objects.get(), number="63-2")
    line = pressed(desk, batch, "undoing").lines.get()
    assert (line.state, line.words) == (Fate.KEPT, "Удостоверение с тех пор исправили.")


def test_r38_namesakes_in_a_group_are_told_apart_by_the_id(desk: Client, seat: Enrolment) -> None:
    names = {
        f"worker__{part}": getattr(seat.worker, part) for part in ("last_name", "first_name", "patronymic")
    }
    twin = factories.EmploymentFactory(**names).worker
    factories.EnrolmentFactory(worker=twin, group=seat.group, state=seat.state)
    found = told(certificates(desk, row(seat), row(seat, id=twin.pk)))
    assert found[0][1].startswith("Таких людей в группе несколько: ID ")
    assert found[1][0] == Verdict.NEW


def test_r38_judging_costs_the_same_for_any_number_of_rows(seat: Enrolment) -> None:
    kind = kinds.find("certificates")
    assert kind is not None
    asked = []
    for more in (1, 15):
        for _ in range(more):
            worker = factories.EmploymentFactory().worker
            factories.EnrolmentFactory(worker=worker, group=seat.group, state=seat.state)
        rows = [
            Row(n, _values(one, n), {}, {})
            for n, one in enumerate(Enrolment.objects.select_related("worker"))
        ]
        with CaptureQueriesContext(connection) as seen:
            found = preview.judged(kind, Batch(kind="certificates", file_name="a"), rows)
        assert {line.verdict for line in found} <= {Verdict.NEW, Verdict.ERROR}
        asked.append(len(seen))
    assert asked[0] == asked[1]


def _values(seat: Enrolment, n: int) -> dict[str, Any]:
    names = {part: getattr(seat.worker, part) for part in ("last_name", "first_name", "patronymic")}
    return {"number": "Г-1", **names, "certificate": f"63-{n}", "issued_on": today()}
