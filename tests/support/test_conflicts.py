"""R40: what cannot stand together on one record is the operator's choice, and is done as it was chosen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.models import CourseGroup, Enrolment
from courses.states import Seat
from lib.dates import today
from lib.reasons import Refused
from organizations.states import Access
from staff.models import Employment
from staff.states import Work
from support.merging import facts
from support.merging.undoing import undo_merge
from tests import factories
from tests.support.merging import changed, merged, seat, twins
from tests.support.test_merge import broken
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db


def names(one: Any, other: Any) -> set[str]:
    return {ask.name.split("-")[0] for ask in facts.questions(one, other)}


def test_r40_r26_of_two_vouchers_one_is_annulled_and_its_course_moves(gleb: Any) -> None:
    one, other = twins()
    kept = factories.VoucherFactory(worker=one, issued_on=today() - timedelta(days=20))
    gone = factories.VoucherFactory(worker=other, issued_on=today() - timedelta(days=10))
    paid = factories.EnrolmentFactory(
        worker=other, group=factories.CourseGroupFactory(), voucher_block=gone.blocks.last()
    )
    assert {"voucher", "enrolment"} <= names(one, other)
    free = kept.blocks.last()
    answers = {f"voucher-{kept.pk}-{gone.pk}": str(gone.pk), f"enrolment-{paid.pk}": f"move:{free.pk}"}
    merge = merged(one, other, gleb, **answers)
    paid.refresh_from_db()
    assert (paid.worker, paid.voucher_block) == (one, free)
    assert [voucher.pk for voucher in Voucher.objects.standing()] == [kept.pk]
    assert broken() == []
    undo_merge(merge, by=gleb, why="разные люди")
    paid.refresh_from_db()
    assert (paid.worker, paid.voucher_block) == (other, gone.blocks.last())
    assert {voucher.worker for voucher in Voucher.objects.standing()} == {one, other}
    assert not hasattr(Voucher.objects.get(pk=gone.pk), "annulment")
    assert broken() == []


def test_r40_r26_a_course_goes_where_it_fits_only(gleb: Any) -> None:
    one, other = twins()
    kept = factories.VoucherFactory(worker=one)
    gone = factories.VoucherFactory(worker=other)
    paid = factories.EnrolmentFactory(
        worker=other, group=factories.CourseGroupFactory(), voucher_block=gone.blocks.last()
    )
    name = f"enrolment-{paid.pk}"
    answers = {f"voucher-{kept.pk}-{gone.pk}": str(gone.pk), name: f"move:{kept.blocks.first().pk}"}
    with pytest.raises(Refused, match="Не решено"):
        merged(one, other, gleb, **answers)


@pytest.mark.parametrize("mine", [True, False])
def test_r40_r36_of_two_seats_in_a_group_one_is_given_back(gleb: Any, mine: bool) -> None:
    one, other = twins()
    first = seat(one)
    second = factories.EnrolmentFactory(worker=other, group=first.group)
    goes, stays = (first, second) if mine else (second, first)
    merge = merged(one, other, gleb, **{f"seat-{first.pk}-{second.pk}": str(goes.pk)})
    assert Enrolment.objects.not_released().get() == stays
    assert Enrolment.objects.get(pk=stays.pk).worker == one
    assert CourseGroup.objects.get(pk=first.group_id).taken == 1
    undo_merge(merge, by=gleb, why="разные люди")
    assert {held.worker for held in Enrolment.objects.not_released()} == {one, other}


def test_r40_r18_courses_that_are_over_for_two_positions_forbid_it(gleb: Any) -> None:
    one, other = twins()
    group = factories.CourseGroupFactory(funding="paid", starts_on=today() - timedelta(days=30))
    for worker in (one, other):
        factories.EnrolmentFactory(worker=worker, group=group, state=Seat.FINISHED)
    with pytest.raises(Refused, match="Курсы закончились, а вместе им не быть"):
        merged(one, other, gleb)


def test_r40_one_job_written_twice_goes_on_once(gleb: Any) -> None:
    one, other = twins()
    ours, theirs = one.employments.get(), other.employments.get()
    theirs.organization = ours.organization
    changed(theirs, "organization")
    asked = {ask.name: ask for ask in facts.questions(one, other)}
    assert f"place-{ours.pk}-{theirs.pk}" in asked
    assert "training" not in asked
    merged(one, other, gleb, **{f"place-{ours.pk}-{theirs.pk}": str(theirs.pk)})
    current = Employment.objects.current().get(worker=one)
    ours.refresh_from_db()
    assert (current.pk, current.training, ours.state) == (theirs.pk, True, Work.WITHDRAWN)
    assert broken() == []


@pytest.mark.parametrize(("answer", "open_ones"), [("both", 2), ("first", 1)])
def test_r40_r22_two_roles_are_the_operators_choice(gleb: Any, answer: str, open_ones: int) -> None:
    one, other = twins(last_name="Соколова")
    places = [worker.employments.get() for worker in (one, other)]
    first, second = (
        factories.ResponsibleFactory(user=place.worker.user, organization=place.organization)
        for place in places
    )
    name = f"access-{first.pk}-{second.pk}"
    merge = merged(one, other, gleb, **{name: answer if answer == "both" else str(first.pk)})
    one.refresh_from_db()
    first.refresh_from_db()
    second.refresh_from_db()
    held = [each for each in (first, second) if each.state in {Access.ACTIVE, Access.SUSPENDED}]
    assert (len(held), {each.user for each in held}) == (open_ones, {one.user})
    # The data of whoever stood behind the second changed: its access is closed till the operator opens it (R23).
    assert second.state == Access.SUSPENDED
    undo_merge(merge, by=gleb, why="разные люди")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (Access.ACTIVE, Access.ACTIVE)
    assert broken() == []


def test_r40_an_operators_account_is_not_closed(gleb: Any) -> None:
    one, other = twins()
    one.user.is_staff, one.user.operator_role = True, "support"
    changed(one.user, "is_staff", "operator_role")
    asked = next(ask for ask in facts.questions(one, other) if ask.name == "account")
    assert [value for value, _ in asked.options] == [str(one.user_id)]
