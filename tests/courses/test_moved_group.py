"""«Перенести группу»: who can stay stays on the new days, who cannot is released with the reason; all are told (R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment
from courses.moving import reasons
from courses.moving.actions import move_group
from courses.states import Funding, Seat
from letters.models import Letter
from lib.dates import format_date, today
from lib.reasons import Refused
from tests import factories
from tests.courses.moving import later, move, seats_of

pytestmark = pytest.mark.django_db
WEEK, YEAR = timedelta(days=7), timedelta(days=365)


@pytest.fixture
def group(anna, cheque) -> CourseGroup:
    """Анна holds a seat that her voucher pays for."""
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    group = factories.CourseGroupFactory(programme=programme)
    enrol(anna, group, by=anna.user)
    return group


def test_r36_who_can_stay_keeps_the_seat_and_reads_of_the_choice(group, anna, gleb) -> None:
    move(group, gleb, WEEK)
    seat = Enrolment.objects.get()
    assert (seat.state, seat.starts_on) == (Seat.ACTIVE, group.starts_on + WEEK)
    letter = Letter.objects.get(kind="courses/moved")
    assert letter.context["cancel_until"] == format_date(group.starts_on + WEEK - timedelta(days=1))
    assert letter.context["why"] == "ремонт"
    assert letter.user == anna.user
    release(seat, by=anna.user, why="не подходит")
    assert Enrolment.objects.get().state == Seat.RELEASED


def test_r28_past_the_last_day_of_the_voucher_the_block_is_free_again(group, anna, cheque, gleb) -> None:
    move(group, gleb, cheque.valid_until + WEEK - group.starts_on)
    seat = Enrolment.objects.get()
    assert seat.state == Seat.RELEASED
    assert f"действует с {format_date(cheque.issued_on)}" in seat.release_reason
    letter = Letter.objects.get(kind="courses/left_behind")
    assert "чек № " in letter.context["against"].lower()
    assert letter.context["freed"]
    assert not Letter.objects.filter(kind__in=["courses/moved", "courses/released"]).exists()
    other = factories.CourseGroupFactory(programme=group.programme)
    assert enrol(anna, other, by=anna.user).voucher_block_id == seat.voucher_block_id


def test_r18_into_a_course_for_another_position(anna, gleb) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE)
    enrol(anna, group, by=anna.user)
    physics = factories.PositionFactory(name="Учитель физики")
    other = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=group.starts_on + WEEK)
    factories.EnrolmentFactory(worker=anna, group=other, position=physics)
    move(group, gleb, WEEK)
    seat = Enrolment.objects.get(group=group)
    assert seat.state == Seat.RELEASED
    assert "по другой должности" in seat.release_reason


def refused(action: Any) -> list[Any]:
    with pytest.raises(Refused) as caught:
        action()
    return [reason.why for reason in caught.value.reasons]


def test_r36_whoever_came_meanwhile_is_shown_before_anything_moves(group, gleb) -> None:
    seen = seats_of(group)
    factories.VoucherFactory()
    newcomer = factories.EmploymentFactory().worker
    block = factories.VoucherFactory(worker=newcomer).blocks.last()
    factories.EnrolmentFactory(worker=newcomer, group=group, voucher_block=block)
    assert refused(lambda: move(group, gleb, WEEK, seen=seen)) == [reasons.people_changed]
    assert CourseGroup.objects.get(pk=group.pk).starts_on == group.starts_on
    assert refused(lambda: move(group, gleb, WEEK, seen={*seats_of(group), 999_999})) == [
        reasons.people_changed
    ]


def test_r36_what_is_no_move(group, gleb) -> None:
    assert refused(lambda: move(group, gleb, timedelta())) == [reasons.nothing_moves]
    assert refused(lambda: move(group, gleb, today() - group.starts_on)) == [reasons.moved_into_past]
    assert refused(lambda: move_group(group, later(group, WEEK), seen=seats_of(group), by=gleb, why=" ")) == [
        reasons.say_why_to_people
    ]


def test_r36_an_edit_of_the_card_tells_those_who_stay_too(group, gleb) -> None:
    """A new place, saved in the card: everybody reads where to come; nobody reads of more seats."""
    from courses.groups.actions import change_group

    mine = CourseGroup.objects.get(pk=group.pk)
    mine.place, mine.seats = "ул. Мира, 3", 30
    change_group(mine, ["seats"], by=gleb, why="больше мест", seen=seats_of(group))
    assert not Letter.objects.filter(kind="courses/moved").exists()
    mine.place = "ул. Мира, 3"
    change_group(mine, ["place"], by=gleb, why="переезд", seen=seats_of(group))
    letter = Letter.objects.get(kind="courses/moved")
    assert letter.context["fact"].startswith("Изменилось место занятий")
