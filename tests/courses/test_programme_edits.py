"""An operator's edit of a programme or of a position is judged against those who study (R29, R30, R33, R35)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol
from courses.groups import reasons
from courses.groups.rules import Learner, may_change_programme
from courses.known import Course
from courses.models import Enrolment, Programme
from courses.states import Funding
from staff.states import Kind
from tests import factories
from tests.courses.edits import changed
from tests.courses.known import MATHS, PHYSICS, block, catalogue, course, voucher
from vouchers.states import BlockKind

SPENT = block(36, taken="Программа", profile=True)
ANNA = Learner("Орлова Анна", "Г-1", 1, MATHS, voucher(SPENT), SPENT)
PAYS_ITSELF = Learner("Борис", "Г-2", 2, MATHS)
CHANGES = [
    ({"hours": 36}, 5, []),
    ({"hours": 18}, 0, []),
    ({"hours": 37}, 0, [reasons.block_would_not_do]),
    ({"hours": 18}, 1, [reasons.written_on_certificates]),
    ({"kind": BlockKind.INVARIANT}, 0, [reasons.block_of_another_kind]),
    ({"profile_for": frozenset({MATHS, PHYSICS})}, 5, []),
    ({"profile_for": frozenset({PHYSICS})}, 0, [reasons.counts_as_profile]),
    ({"title": "Другое название", "on_offer": False}, 5, []),
]


@pytest.mark.parametrize(("change", "finished", "why"), CHANGES)
def test_r29_r30_whom_an_edit_of_a_programme_hurts(
    change: dict[str, Any], finished: int, why: list[Any]
) -> None:
    before: Course = course(MATHS)
    after = replace(before, **change)
    found = may_change_programme(
        before, after, [ANNA, PAYS_ITSELF], finished, catalogue(after, course(MATHS))
    )
    assert [reason.why for reason in found] == why


@pytest.fixture
def seat(anna, cheque) -> Enrolment:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    return enrol(anna, factories.CourseGroupFactory(programme=programme), by=anna.user)


def typed(programme: Programme, **changes: Any) -> dict[str, Any]:
    said = {name: getattr(programme, name) for name in ("title", "hours", "block", "annotation")}
    marks = [position.pk for position in programme.profile_for.all()]
    said |= {"provider": programme.provider_id, "active": "on", "profile_for": marks, "why": "письмо"}
    return said | changes


@pytest.mark.django_db
@pytest.mark.parametrize("changes", [{"hours": 72}, {"block": "invariant"}, {"profile_for": []}])
def test_r35_the_operator_sees_the_victims_before_anything_is_saved(
    seat, anna, gleb, signed_in, changes
) -> None:
    programme = Programme.objects.get(pk=seat.group.programme_id)
    factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    address = reverse("admin:courses_programme_change", args=[programme.pk])
    page = signed_in(gleb).post(address, typed(programme, **changes))
    assert page.status_code == 200
    assert f"{anna.full_name}, группа {seat.group.number}" in page.content.decode()
    now = Programme.objects.get(pk=programme.pk)
    assert (now.hours, now.block, now.profile_for.count()) == (36, "variative", 1)


@pytest.mark.django_db
def test_r35_an_edit_that_hurts_nobody_is_saved(seat, gleb, signed_in) -> None:
    programme = Programme.objects.get(pk=seat.group.programme_id)
    more = factories.PositionFactory(name="Учитель физики")
    marks = [*programme.profile_for.values_list("pk", flat=True), more.pk]
    address = reverse("admin:courses_programme_change", args=[programme.pk])
    assert signed_in(gleb).post(address, typed(programme, hours=24, profile_for=marks)).status_code == 302
    now = Programme.objects.get(pk=programme.pk)
    assert (now.hours, now.profile_for.count()) == (24, 2)
    assert "письмо" in now.history.latest().history_change_reason


@pytest.mark.django_db
def test_r33_a_position_by_which_a_part_timer_studies_stays_pedagogical(anna, gleb, signed_in) -> None:
    job = anna.training_employment()
    changed(job, kind=Kind.EXTERNAL)
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    enrol(anna, group, by=anna.user)
    address = reverse("admin:staff_position_change", args=[job.position_id])
    said = {"name": job.position.name, "voucher_entitled": "on", "active": "on", "why": "приказ министерства"}
    page = signed_in(gleb).post(address, said)
    assert page.status_code == 200
    assert f"{anna.full_name}, группа {group.number}" in page.content.decode()
    job.position.refresh_from_db()
    assert job.position.pedagogical
    second = factories.PositionFactory(name="Педагог-психолог")
    factories.EmploymentFactory(worker=anna, organization=job.organization, position=second, training=False)
    assert signed_in(gleb).post(address, said).status_code == 302
