"""A position changes, a second one comes and goes, the mark for training moves (R17, R18)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.states import Funding
from lib.acting import Actor
from lib.dates import now, today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.positions.actions import (
    add_second_position,
    assign_position,
    end_second_position,
    move_training_mark,
)
from staff.states import Kind, Work
from tests import factories
from tests.staff.asking import day, second_of
from tests.staff.hiring import letters
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
CHANGED = [("staff/work_changed", "anna@example.ru")]


def tutor(**fields: Any) -> Any:
    return factories.PositionFactory(name="Тьютор", **fields)


def codes(action: Any, *args: Any, **said: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]


def test_r17_r27_another_position_and_the_voucher_keeps_its_own(anna: Worker, boris: Responsible) -> None:
    place, by, voucher = job(anna), Actor(boris.user, boris), factories.VoucherFactory(worker=anna)
    was, position = place.position, tutor()
    for _ in range(2):
        place = assign_position(place, position, since=today(), by=by)
    assert (place.position, place.position_since, place.training) == (position, today(), True)
    voucher.refresh_from_db()
    assert (voucher.position, voucher.position_name) == (was, was.name)
    assert letters() == CHANGED


def test_r17_a_second_position_leaves_the_mark_where_it_is(anna: Worker, boris: Responsible) -> None:
    place, by, position = job(anna), Actor(boris.user, boris), tutor()
    first, again = (add_second_position(place, position, since=today(), by=by) for _ in range(2))
    assert first == again
    told = (first.kind, first.work, first.training, first.started_on)
    assert told == (Kind.INTERNAL, Work.CURRENT, False, today())
    assert Employment.objects.get(pk=place.pk).training
    assert letters() == CHANGED


def test_r17_a_second_position_ends_and_the_mark_goes_to_the_main_job(
    anna: Worker, boris: Responsible
) -> None:
    main, second, by = job(anna), second_of(anna), Actor(boris.user, boris)
    move_training_mark(second, by=by, why="Приказ № 7")
    for _ in range(2):
        second = end_second_position(second, on=today(), by=by)
    main.refresh_from_db()
    assert (second.work, second.ended_on) == (Work.ENDED, today())
    assert (second.training, main.training) == (False, True)
    assert len(letters()) == 2


def test_r17_why_a_second_position_does_not_end(anna: Worker, boris: Responsible) -> None:
    second, by = second_of(anna), Actor(boris.user, boris)
    main = Employment.objects.get(worker=anna, kind=Kind.MAIN)
    assert codes(end_second_position, main, on=today(), by=by) == ["not_a_second_position"]
    assert codes(end_second_position, second, on=day(1), by=by) == ["last_day_ahead"]
    assert second.started_on
    early = second.started_on - timedelta(days=1)
    assert codes(end_second_position, second, on=early, by=by) == ["last_day_before_the_first"]


@pytest.mark.parametrize("act", [assign_position, add_second_position])
def test_r17_why_a_position_is_not_given(act: Any, anna: Worker, boris: Responsible) -> None:
    by, second = Actor(boris.user, boris), second_of(anna)
    place = Employment.objects.get(worker=anna, kind=Kind.MAIN)
    own = "same_position" if act is assign_position else "position_held_already"
    for since in (today(), place.started_on):
        assert codes(act, place, place.position, since=since, by=by) == [own]
    assert codes(act, place, second.position, since=today(), by=by) == ["position_held_already"]
    position = tutor()
    assert codes(act, place, position, since=day(1), by=by) == ["position_ahead"]
    assert place.started_on
    early = place.started_on - timedelta(days=1)
    assert codes(act, place, position, since=early, by=by) == ["position_before_work"]


def test_r17_the_mark_moves_with_its_reason_and_only_one_stands(anna: Worker, boris: Responsible) -> None:
    second, by = second_of(anna), Actor(boris.user, boris)
    for _ in range(2):
        second = move_training_mark(second, by=by, why="Приказ № 7")
    marked = Employment.objects.current().get(worker=anna, training=True)
    assert (marked, marked.training_chosen) == (second, True)
    assert letters() == CHANGED
    assert "Приказ № 7" in Employment.history.filter(id=second.pk).first().history_change_reason


def test_r17_r18_not_while_a_course_of_the_marked_position_is_under_way(
    anna: Worker, boris: Responsible
) -> None:
    """The last day of the course included; the day after it is named, and a course ahead stands in nobody's way."""
    main, second, by = job(anna), second_of(anna), Actor(boris.user, boris)
    group = factories.CourseGroupFactory(
        funding=Funding.STATE, starts_on=day(-2), ends_on=today(), registration_from=day(-60)
    )
    seat = factories.EnrolmentFactory(worker=anna, group=group, position=main.position)
    with pytest.raises(Refused) as caught:
        move_training_mark(second, by=by, why="Приказ")
    (reason,) = caught.value.reasons
    assert (reason.code, reason.first_day) == ("course_under_way", day(1))
    seat.state, seat.released_at = "released", now()
    seat.save()
    ahead = factories.CourseGroupFactory(funding=Funding.STATE, starts_on=day(5), ends_on=day(9))
    factories.EnrolmentFactory(worker=anna, group=ahead, position=main.position)
    assert move_training_mark(second, by=by, why="Приказ").training


def test_r17_no_mark_on_a_position_that_is_not_trained_by(anna: Worker, boris: Responsible) -> None:
    driver = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    second, by = second_of(anna, position=driver), Actor(boris.user, boris)
    assert codes(move_training_mark, second, by=by, why="Приказ") == ["position_without_training"]
    main = Employment.objects.get(worker=anna, kind=Kind.MAIN)
    assert move_training_mark(main, by=by) == main
    assert letters() == []


@pytest.mark.parametrize("act", [assign_position, add_second_position])
def test_r17_r44_nobody_elses_worker(act: Any, anna: Worker, vera: Responsible) -> None:
    by = Actor(vera.user, vera)
    assert codes(act, job(anna), tutor(), since=today(), by=by) == ["not_your_worker"]
    assert codes(move_training_mark, job(anna), by=by) == ["not_your_worker"]
    assert codes(end_second_position, job(anna), on=today(), by=by) == ["not_your_worker"]
