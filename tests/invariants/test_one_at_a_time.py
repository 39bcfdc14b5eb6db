"""Blocks are spent once (R29), two positions never overlap (R18), dates are the group's: at once and from any door."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from courses.enrolling import reasons
from courses.enrolling.actions import enrol
from courses.models import CourseGroup, Enrolment
from courses.states import Funding
from lib.constraints import broken, reason_for
from lib.dates import today
from lib.reasons import Refused
from staff.models import Employment, Worker
from tests import factories
from tests.courses.edits import changed
from tests.invariants.at_once import at_once
from vouchers.models import Voucher

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def two_jobs(anna: Worker, school12: Any) -> tuple[Employment, Employment]:
    physics = factories.PositionFactory(name="Учитель физики")
    second = factories.EmploymentFactory(worker=anna, organization=school12, position=physics, training=False)
    return anna.employments.get(training=True), second


def rules_told(outcomes: list[Any]) -> list[str]:
    assert all(isinstance(one, Enrolment | Refused) for one in outcomes), outcomes
    return sorted(
        "".join(r.rule for r in one.reasons) if isinstance(one, Refused) else "" for one in outcomes
    )


def own_groups(worker: Worker, count: int) -> list[CourseGroup]:
    programme = factories.ProgrammeFactory(profile_for=[worker.training_employment().position])
    return [factories.CourseGroupFactory(programme=programme) for _ in range(count)]


def test_r29_three_groups_at_once_for_two_variative_blocks(anna: Worker) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    groups = own_groups(anna, 6)
    outcomes = at_once([partial(enrol, anna, group, by=anna.user) for group in groups])
    assert rules_told(outcomes) == ["", "", *["R29"] * 4]
    spent = Enrolment.objects.not_released().values_list("voucher_block", flat=True)
    assert set(spent) == set(voucher.blocks.filter(hours=36).values_list("pk", flat=True))


def test_r29_control_a_block_is_spent_once_in_the_database_too(anna: Worker) -> None:
    block = factories.VoucherFactory(worker=anna).blocks.last()
    first, second = own_groups(anna, 2)
    factories.EnrolmentFactory(worker=anna, group=first, voucher_block=block)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        factories.EnrolmentFactory(worker=anna, group=second, voucher_block=block)
    assert broken(caught.value) == "enrolment_block_spent_once"


def test_r18_two_positions_asked_for_at_once(anna: Worker, two_jobs: tuple[Employment, Employment]) -> None:
    groups = [factories.CourseGroupFactory(funding=Funding.STATE) for _ in range(6)]
    actions = [
        partial(enrol, anna, group, by=anna.user, employment=job)
        for group, job in zip(groups, two_jobs * 3, strict=True)
    ]
    rules_told(at_once(actions))
    held = Enrolment.objects.not_released()
    assert held.count() == 3
    assert len(set(held.values_list("position", flat=True))) == 1


def _two_seats(anna: Worker, jobs: tuple[Employment, Employment]) -> tuple[CourseGroup, CourseGroup]:
    """A seat for each position, the groups a week apart."""
    near = factories.CourseGroupFactory(funding=Funding.STATE)
    far = factories.CourseGroupFactory(funding=Funding.PAID, starts_on=near.ends_on + timedelta(days=7))
    for group, job in zip((near, far), jobs, strict=True):
        enrol(anna, group, by=anna.user, employment=job)
    return CourseGroup.objects.get(pk=near.pk), CourseGroup.objects.get(pk=far.pk)


def test_r18_a_group_is_not_moved_into_an_overlap(
    anna: Worker, two_jobs: tuple[Employment, Employment]
) -> None:
    near, far = _two_seats(anna, two_jobs)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        changed(far, starts_on=near.ends_on)
    assert broken(caught.value) == "enrolment_positions_do_not_overlap"
    reason = reason_for(caught.value)
    assert reason is not None
    assert reason.rule == "R18"


def test_r18_a_moved_group_takes_its_enrolments_along(
    anna: Worker, two_jobs: tuple[Employment, Employment]
) -> None:
    near, far = _two_seats(anna, two_jobs)
    changed(far, starts_on=near.ends_on + timedelta(days=1))
    assert far.enrolments.get().starts_on == near.ends_on + timedelta(days=1)


def test_r18_an_enrolment_with_other_dates_than_the_groups_is_refused(anna: Worker) -> None:
    """The operator moves the group between somebody's look and insert: the composite key notices."""
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        factories.EnrolmentFactory(worker=anna, group=group, starts_on=today())
    reason = reason_for(caught.value)
    assert broken(caught.value) == "enrolment_dates_are_the_groups"
    assert reason is not None
    assert reason.why is reasons.group_changed


def test_r18_control_without_the_constraint_raw_sql_overlaps(
    anna: Worker, two_jobs: tuple[Employment, Employment]
) -> None:
    near, far = _two_seats(anna, two_jobs)

    class Undone(Exception):
        pass

    with pytest.raises(Undone), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE courses_enrolment DROP CONSTRAINT enrolment_positions_do_not_overlap")
        changed(far, starts_on=near.ends_on)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        assert far.enrolments.get().starts_on <= near.ends_on
        raise Undone


def test_r26_vouchers_and_seats_asked_for_at_once_meet_no_deadlock(anna: Worker) -> None:
    """Every action takes its locks in the one order, so nobody is told to repeat."""
    voucher: Voucher = factories.VoucherFactory(worker=anna)
    groups = own_groups(anna, 16)
    outcomes = at_once([partial(enrol, anna, group, by=anna.user) for group in groups])
    assert {type(one) for one in outcomes} == {Enrolment, Refused}
    assert Enrolment.objects.filter(voucher_block__voucher=voucher).count() == 2
