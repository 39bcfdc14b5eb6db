"""«Отменить группу»: a record of who, when and why; seats and blocks are free, everybody is told (R36)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from courses.certificates.actions import close_group
from courses.enrolling import reasons
from courses.enrolling.actions import enrol
from courses.groups.actions import change_group
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.moving.actions import cancel_group
from courses.states import Awaited, Phase, Queue, Seat
from letters.models import Letter
from lib.dates import now, today
from lib.reasons import Refused
from tests import factories
from tests.courses.edits import changed
from tests.courses.moving import move, seats_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(anna, cheque) -> CourseGroup:
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group = factories.CourseGroupFactory(programme=programme, seats=1)
    enrol(anna, group, by=anna.user)
    return group


def cancelled(group: CourseGroup, gleb) -> CourseGroup:
    cancel_group(group, seen=seats_of(group), by=gleb, why="мало людей")
    return CourseGroup.objects.get(pk=group.pk)


def test_r36_seats_and_blocks_are_free_and_the_letter_offers_other_dates(group, anna, gleb) -> None:
    other = factories.CourseGroupFactory(programme=group.programme, starts_on=group.starts_on + timedelta(30))
    gone = cancelled(group, gleb)
    assert (gone.cancelled_by, gone.cancel_reason, gone.taken) == (gleb, "мало людей", 0)
    assert gone.phase(today()) == Phase.CANCELLED
    seat = Enrolment.objects.get()
    assert (seat.state, seat.release_reason) == (Seat.RELEASED, "Группа отменена. мало людей")
    assert seat.lost_with_group
    letter = Letter.objects.get(kind="courses/cancelled")
    assert other.number in letter.context["others"][0]["said"]
    assert letter.context["freed"]
    assert enrol(anna, other, by=anna.user).voucher_block_id == seat.voucher_block_id


def test_r36_nothing_is_done_to_a_cancelled_group_any_more(group, anna, gleb) -> None:
    gone = cancelled(group, gleb)
    assert cancel_group(gone, by=gleb, why="ещё раз") == gone
    with pytest.raises(Refused) as refused:
        enrol(anna, gone, by=anna.user)
    assert [one.why for one in refused.value.reasons] == [reasons.group_cancelled]
    for action in (
        lambda: move(gone, gleb, timedelta(days=7)),
        lambda: close_group(gone, [], by=gleb),
        lambda: change_group(gone, ["seats"], by=gleb),
    ):
        with pytest.raises(Refused, match="отменена"):
            action()


def test_r36_a_seat_given_up_before_was_not_lost_with_the_group(group, anna, gleb) -> None:
    from courses.enrolling.actions import release

    release(Enrolment.objects.get(), by=anna.user, why="передумал")
    cancelled(group, gleb)
    assert not Enrolment.objects.select_related("group").get().lost_with_group
    assert not Letter.objects.filter(kind="courses/cancelled").exists()


def test_r36_whoever_waits_for_a_seat_or_is_offered_one_waits_no_more(group, gleb) -> None:
    """An offered seat counts as taken: it would keep the group from being empty."""
    waits = {"group": group, "awaits": Awaited.SEAT}
    people = [factories.EmploymentFactory().worker for _ in range(2)]
    later = now() + timedelta(hours=20)
    WaitingEntry.objects.create(worker=people[0], **waits)
    changed(group, seats=2)
    WaitingEntry.objects.create(worker=people[1], state=Queue.OFFERED, offered_until=later, **waits)
    assert cancelled(group, gleb).taken == 0
    assert set(WaitingEntry.objects.values_list("state", flat=True)) == {Queue.OVER}
    assert Letter.objects.filter(kind="courses/waiting_over").count() == 2
