"""Taking a seat: what it writes, what it never does twice, what it refuses (R17, R28–R36)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from courses import facts
from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from staff.models import Worker
from staff.states import Kind
from tests import factories
from tests.courses.edits import changed
from vouchers.states import BlockKind

pytestmark = pytest.mark.django_db


def profile_group(worker: Worker, **said) -> CourseGroup:
    programme = factories.ProgrammeFactory(profile_for=[worker.training_employment().position])
    return factories.CourseGroupFactory(programme=programme, **said)


def taken(group: CourseGroup) -> int:
    return CourseGroup.objects.values_list("taken", flat=True).get(pk=group.pk)


def refusal(*args, **kwargs) -> list[str]:
    with pytest.raises(Refused) as caught:
        enrol(*args, **kwargs)
    return [reason.rule for reason in caught.value.reasons]


def test_r36_a_seat_a_block_a_letter_and_a_history(anna, cheque) -> None:
    group = profile_group(anna)
    seat = enrol(anna, group, by=anna.user, why="хочу учиться")
    assert (seat.state, seat.funding, seat.profile) == (Seat.ACTIVE, Funding.VOUCHER, True)
    assert seat.voucher_block.kind == BlockKind.VARIATIVE
    assert seat.position == anna.training_employment().position
    assert (seat.starts_on, seat.ends_on) == (group.starts_on, group.ends_on)
    assert taken(group) == 1
    letter = Letter.objects.get(kind="courses/enrolled")
    assert (letter.recipient, letter.context["group"]) == (anna.user.email, group.number)
    said = seat.history.get()
    assert (said.history_user, said.history_change_reason) == (anna.user, "courses.enrol: хочу учиться")


def test_r36_the_second_click_gets_the_first_clicks_seat(anna, cheque) -> None:
    group = profile_group(anna, seats=1)
    assert enrol(anna, group, by=anna.user) == enrol(anna, group, by=anna.user)
    assert (taken(group), Letter.objects.count()) == (1, 1)


def test_r32_state_assignment_touches_no_voucher(anna, cheque) -> None:
    seat = enrol(anna, factories.CourseGroupFactory(funding=Funding.STATE), by=anna.user)
    assert seat.voucher_block is None
    assert len(facts.standing(anna).vouchers[0].free) == 3


def test_r28_without_a_voucher(anna) -> None:
    assert refusal(anna, profile_group(anna), by=anna.user) == ["R28"]
    assert not Enrolment.objects.exists()


def test_r28_an_annulled_voucher_pays_nothing(anna, cheque, gleb) -> None:
    from vouchers.actions import annul_voucher

    annul_voucher(cheque, by=gleb, why="ошибка")
    assert refusal(anna, profile_group(anna), by=anna.user) == ["R28"]


def test_r29_three_blocks_three_courses_then_no_more(anna, cheque) -> None:
    for days in (30, 40):
        enrol(anna, profile_group(anna, starts_on=today() + timedelta(days=days)), by=anna.user)
    assert refusal(anna, profile_group(anna), by=anna.user) == ["R29"]


def test_r30_the_last_block_is_kept_for_a_profile_course(anna, cheque) -> None:
    profile = profile_group(anna)
    other = factories.ProgrammeFactory()
    for days in (30, 40):
        group = factories.CourseGroupFactory(programme=other, starts_on=today() + timedelta(days=days))
        if days == 30:
            enrol(anna, group, by=anna.user)
    with pytest.raises(Refused) as caught:
        enrol(anna, group, by=anna.user)
    [reason] = caught.value.reasons
    assert reason.rule == "R30"
    assert profile.programme.title in reason.next_step


def test_r31_what_a_paper_voucher_says_is_taken(anna, cheque) -> None:
    from vouchers.models import PaperCourse

    first = cheque.blocks.get(order=2)
    said = {"provider": "ИРО", "programme": "Бумажный курс", "hours": 36, "profile": True}
    PaperCourse.objects.create(block=first, starts_on=today(), ends_on=today(), **said)
    assert facts.standing(anna).vouchers[0].has_profile
    seat = enrol(anna, factories.CourseGroupFactory(), by=anna.user)
    assert seat.voucher_block != first


def test_r17_with_several_positions_one_is_chosen(anna, school12) -> None:
    physics = factories.PositionFactory(name="Учитель физики")
    second = factories.EmploymentFactory(
        worker=anna, organization=school12, position=physics, training=False, kind=Kind.INTERNAL
    )
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    assert refusal(anna, group, by=anna.user) == ["R17"]
    assert enrol(anna, group, by=anna.user, employment=second).position == physics


def test_r17_anothers_workplace_is_no_choice(anna, boris) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    others = factories.EmploymentFactory()
    assert refusal(anna, group, by=anna.user, employment=others) == ["R17"]


def test_r18_two_positions_at_once_whatever_the_funding(anna, school12, cheque) -> None:
    physics = factories.PositionFactory(name="Учитель физики")
    second = factories.EmploymentFactory(worker=anna, organization=school12, position=physics, training=False)
    enrol(anna, profile_group(anna), by=anna.user)
    state = factories.CourseGroupFactory(funding=Funding.STATE)
    assert refusal(anna, state, by=anna.user, employment=second) == ["R18"]


def test_r36_full_and_closed_to_all_at_once(anna, cheque) -> None:
    group = profile_group(anna, seats=0)
    assert refusal(anna, group, by=anna.user) == ["R36"]


def test_r36_a_stale_page_meets_the_group_as_it_is_now(anna, cheque) -> None:
    """The instance in hand is an hour old: its dates and its funding are read again under the lock."""
    group = profile_group(anna)
    changed(CourseGroup.objects.get(pk=group.pk), starts_on=today(), registration_until=today())
    assert refusal(anna, group, by=anna.user) == ["R36"]


def test_r44_a_responsible_enrols_only_own_workers(anna, cheque, boris, vera) -> None:
    group = profile_group(anna)
    assert refusal(anna, group, by=Actor(vera.user, vera)) == ["R44"]
    assert enrol(anna, group, by=Actor(boris.user, boris)).enrolled_by == boris.user


def test_r37_after_a_release_the_seat_and_the_block_are_free_again(anna, cheque) -> None:
    group = profile_group(anna, seats=1)
    first = enrol(anna, group, by=anna.user)
    release(first, by=anna.user, why="заболела")
    assert taken(group) == 0
    second = enrol(anna, group, by=anna.user)
    assert (second.pk != first.pk, second.voucher_block, taken(group)) == (True, first.voucher_block, 1)
    assert Letter.objects.filter(kind="courses/enrolled").count() == 2


@pytest.mark.parametrize("account", [True, False])
def test_r7_a_worker_without_an_account_is_enrolled_without_a_letter(anna, cheque, boris, account) -> None:
    if not account:
        changed(Worker.objects.get(pk=anna.pk), user=None)
    enrol(Worker.objects.get(pk=anna.pk), profile_group(anna), by=boris.user)
    assert Letter.objects.count() == int(account)


def test_r14_who_only_asked_for_a_second_job_is_not_theirs_yet(anna, cheque, vera) -> None:
    group = profile_group(anna)
    factories.EmploymentFactory(worker=anna, organization=vera.organization, awaiting=True)
    assert refusal(anna, group, by=Actor(vera.user, vera)) == ["R44"]
    seat = enrol(anna, group, by=anna.user)
    with pytest.raises(Refused):
        release(seat, by=Actor(vera.user, vera), why="ошибка")
