"""«Другие даты»: this seat is left and that one taken in one step, or nothing happens (R36, R37)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from courses.enrolling.actions import enrol, take_other_dates
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Seat
from letters.models import Letter
from lib.dates import today
from tests import factories
from tests.courses.moving import move
from tests.courses.waiting import codes, counted

pytestmark = pytest.mark.django_db
LATER = timedelta(days=60)


@pytest.fixture
def seat(anna, cheque) -> Enrolment:
    """By the voucher."""
    programme = factories.ProgrammeFactory(profile_for=[anna.training_employment().position])
    return enrol(anna, factories.CourseGroupFactory(programme=programme), by=anna.user)


def other(seat: Enrolment, **said: object) -> CourseGroup:
    return factories.CourseGroupFactory(
        **{"programme": seat.group.programme, "starts_on": today() + LATER, **said}
    )


def test_r36_the_seat_and_the_block_go_over(seat, anna) -> None:
    there = other(seat)
    taken = take_other_dates(seat, there, by=anna.user)
    left = Enrolment.objects.get(pk=seat.pk)
    assert (left.state, left.release_reason) == (
        Seat.RELEASED,
        f"Выбраны другие даты: группа {there.number}.",
    )
    assert taken.voucher_block_id == seat.voucher_block_id
    assert (counted(seat.group).taken, counted(there).taken) == (0, 1)
    assert take_other_dates(seat, there, by=anna.user) == taken
    assert Letter.objects.filter(kind__in=["courses/released", "courses/enrolled"]).count() == 3


def test_r36_refused_the_seat_here_is_kept(seat, anna) -> None:
    full = other(seat, seats=0)
    assert codes(take_other_dates, seat, full, by=anna.user) == ["no_seats"]
    over = other(seat, starts_on=seat.voucher_block.voucher.valid_until + timedelta(days=1))
    assert codes(take_other_dates, seat, over, by=anna.user) == ["voucher_over"]
    another = factories.CourseGroupFactory(starts_on=today() + LATER)
    assert codes(take_other_dates, seat, another, by=anna.user) == ["group_changed"]
    assert Enrolment.objects.get().state == Seat.ACTIVE
    assert not Letter.objects.filter(kind="courses/released").exists()


def test_r37_a_seat_that_only_the_operator_takes_back_is_not_changed(anna) -> None:
    group = factories.CourseGroupFactory(funding=Funding.STATE, place="")
    seat = enrol(anna, group, by=anna.user)
    assert codes(take_other_dates, seat, other(seat), by=anna.user) == ["release_without_place"]


def test_r36_the_letter_of_a_move_leads_to_the_button(seat, anna, gleb, signed_in) -> None:
    there = other(seat)
    move(CourseGroup.objects.get(pk=seat.group_id), gleb, timedelta(days=7))
    [one] = Letter.objects.get(kind="courses/moved").context["others"]
    client, page = signed_in(anna.user), reverse("courses:other_dates", args=[seat.pk])
    assert one["link"] == f"{page}?group={there.pk}"
    shown = client.get(one["link"]).content.decode()
    assert "Взять эти даты" in shown
    assert "checked" in shown
    assert page in client.get(reverse("courses:my_courses")).content.decode()
    answer = client.post(page, {"group": there.pk}, follow=True).content.decode()
    assert f"Вы перешли в группу {there.number}" in answer
    assert client.get(page, follow=True).redirect_chain


def test_r36_nothing_else_is_open(seat, anna, signed_in) -> None:
    other(seat, seats=0)
    page = signed_in(anna.user).get(reverse("courses:other_dates", args=[seat.pk])).content.decode()
    assert "Других дат этой программы, на которые можно записаться сейчас, нет" in page
    assert "Мест нет" in page


def test_r36_the_worker_is_told_that_the_group_has_moved_since(seat, anna, gleb, signed_in) -> None:
    client, mine = signed_in(anna.user), reverse("courses:my_courses")
    assert "Группа изменилась" not in client.get(mine).content.decode()
    moved = move(CourseGroup.objects.get(pk=seat.group_id), gleb, timedelta(days=7))
    assert "Группа изменилась" in client.get(mine).content.decode()
    assert take_other_dates(seat, other(seat), by=anna.user)
    enrol(anna, moved, by=anna.user)
    page = client.get(mine).content.decode()
    assert "Группа изменилась" not in page
