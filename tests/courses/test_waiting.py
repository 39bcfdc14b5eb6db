"""The waiting list: in the order of the requests, a seat kept for a day, then the next (R36)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from courses.enrolling.actions import enrol, release
from courses.models import CourseGroup, Enrolment
from courses.states import Funding, Queue
from courses.tasks import serve_waiting_lists
from courses.waiting.actions import join_waiting, leave_waiting
from letters.models import Letter
from lib.dates import now, today
from staff.models import Worker
from tests import factories
from tests.courses.waiting import codes, counted, counts, full, serve, somebody, state, waits

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def give_up(group: CourseGroup) -> None:
    seat = Enrolment.objects.not_released().filter(group=group).with_details().first()
    assert seat
    release(seat, by=None, why="заболел")


def letters() -> list[str]:
    found = Letter.objects.filter(kind__startswith="courses/").order_by("pk").values_list("kind", flat=True)
    return [kind.removeprefix("courses/") for kind in found]


def test_r36_the_first_gets_the_seat_the_second_stays_next(anna: Worker) -> None:
    group, second = full(), somebody()
    later, first = waits(group, second, 1), waits(group, anna, 5)
    assert counts(group) == (1, 2)
    assert serve(group) == 0
    give_up(group)
    serve_waiting_lists()
    assert (state(first), state(later), counts(group)) == (Queue.OFFERED, Queue.WAITING, (1, 1))
    offered = Letter.objects.get(kind="courses/seat_offered")
    assert offered.recipient == anna.user.email
    seat = enrol(anna, group, by=anna.user)
    assert (state(first), seat.state, counts(group)) == (Queue.TAKEN, "active", (1, 1))


def test_r36_nobody_takes_what_is_kept_or_promised(anna: Worker) -> None:
    group, stranger = full(), somebody()
    waits(group, anna)
    give_up(group)
    assert codes(enrol, stranger, group, by=stranger.user) == ["seats_promised"]
    assert codes(enrol, anna, group, by=anna.user) == ["seats_promised"]
    serve(group)
    assert codes(enrol, stranger, group, by=stranger.user) == ["no_seats"]


def test_r36_without_an_answer_the_next_is_asked(anna: Worker) -> None:
    group, second = full(), somebody()
    first, later = waits(group, anna, 5), waits(group, second, 1)
    give_up(group)
    serve(group)
    with time_machine.travel(now() + DAY + timedelta(minutes=1)):
        assert codes(enrol, anna, group, by=anna.user) == ["no_seats"]
        serve_waiting_lists()
        assert (state(first), state(later)) == (Queue.LAPSED, Queue.OFFERED)
    assert letters()[-2:] == ["offer_lapsed", "seat_offered"]
    assert counts(group) == (1, 0)


def test_r36_who_does_not_want_it_gives_it_to_the_next(anna: Worker) -> None:
    group, second = full(), somebody()
    first, later = waits(group, anna, 5), waits(group, second, 1)
    give_up(group)
    serve(group)
    assert leave_waiting(first, by=anna.user).state == Queue.LEFT
    assert leave_waiting(first, by=anna.user).state == Queue.LEFT
    assert counts(group) == (0, 1)
    serve_waiting_lists()
    assert (state(later), counts(group)) == (Queue.OFFERED, (1, 0))
    enrol(second, group, by=second.user)
    assert codes(leave_waiting, later, by=second.user) == ["not_waiting"]


def test_r36_whose_voucher_went_elsewhere_keeps_nobody_waiting(anna: Worker) -> None:
    voucher = factories.VoucherFactory(worker=anna)
    position = anna.training_employment().position
    programme = factories.ProgrammeFactory(profile_for=[position])
    group = _full_by_voucher(programme)
    second = somebody()
    factories.VoucherFactory(worker=second)
    first, later = waits(group, anna, 5), waits(group, second, 1)
    for days in (60, 80):
        other = factories.CourseGroupFactory(
            programme__profile_for=[position], starts_on=today() + days * DAY
        )
        enrol(anna, other, by=anna.user)
    assert voucher.blocks.count() == 3
    give_up(group)
    serve(group)
    assert (state(first), state(later)) == (Queue.UNFIT, Queue.OFFERED)
    said = Letter.objects.get(kind="courses/seat_missed")
    assert "чека" in said.context["why"][0]


def _full_by_voucher(programme: object) -> CourseGroup:
    group = factories.CourseGroupFactory(programme=programme, seats=1)
    held = factories.VoucherFactory()
    factories.EnrolmentFactory(worker=held.worker, group=group, voucher_block=held.blocks.last())
    return counted(group)


def test_r36_the_list_ends_with_the_registration(anna: Worker) -> None:
    group = full()
    entry = waits(group, anna)
    with time_machine.travel(now() + 31 * DAY):
        serve_waiting_lists()
        assert (state(entry), letters()) == (Queue.OVER, ["waiting_over"])
        assert codes(join_waiting, anna, group, by=anna.user) == ["begun"]


def test_r36_an_offer_never_outlives_the_registration(anna: Worker) -> None:
    group = full(starts_on=today() + DAY)
    entry = waits(group, anna)
    give_up(group)
    serve(group)
    entry.refresh_from_db()
    assert entry.offered_until is not None
    assert entry.offered_until < now() + DAY


def test_r36_told_when_the_registration_opens(anna: Worker) -> None:
    group = factories.CourseGroupFactory(funding=Funding.PAID, registration_from=today() + 3 * DAY)
    entry = waits(group, anna)
    assert counts(group) == (0, 0)
    serve_waiting_lists()
    assert letters() == []
    with time_machine.travel(now() + 3 * DAY):
        serve_waiting_lists()
        serve_waiting_lists()
        assert (state(entry), letters()) == (Queue.TOLD, ["registration_opened"])


def test_r36_once_in_a_list_and_not_where_one_has_a_seat(anna: Worker) -> None:
    group = full()
    assert waits(group, anna) == waits(group, anna)
    free = factories.CourseGroupFactory(funding=Funding.PAID)
    assert codes(join_waiting, anna, free, by=anna.user) == ["seats_left"]
    enrol(anna, free, by=anna.user)
    assert codes(join_waiting, anna, free, by=anna.user) == ["already_enrolled"]
    by_voucher = _full_by_voucher(factories.ProgrammeFactory())
    assert codes(join_waiting, anna, by_voucher, by=anna.user) == ["ask_for_voucher"]


def test_r36_more_seats_are_offered_at_once(anna: Worker) -> None:
    group, people = full(), [anna, somebody(), somebody()]
    entries = [waits(group, one, 9 - number) for number, one in enumerate(people)]
    group.seats = 3
    group.save(update_fields=["seats"])
    serve_waiting_lists()
    assert [state(one) for one in entries] == [Queue.OFFERED, Queue.OFFERED, Queue.WAITING]
    assert counts(group) == (3, 1)
