"""A worker asks about a place of work that stays; a Responsible answers (R8, R11, R17)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.leave.actions import cancel_leave, give_leave
from staff.models import Employment, LeavePeriod, Worker, WorkRequest
from staff.requests.actions import (
    confirm_work_request,
    reject_work_request,
    withdraw_work_request,
)
from staff.states import Asked, Change, Leave, Work
from tests import factories
from tests.staff.asking import asked, asked_leave, day, days, second_of
from tests.staff.hiring import letters
from tests.staff.moving import job
from tests.staff.test_positions import codes, tutor

pytestmark = pytest.mark.django_db
CHANGED = [("staff/work_changed", "anna@example.ru")]


def by_boris(boris: Responsible) -> Actor:
    return Actor(boris.user, boris)


def test_r8_a_leave_that_was_asked_for_begins_when_it_is_confirmed(anna: Worker, boris: Responsible) -> None:
    request = asked_leave(anna)
    assert not LeavePeriod.objects.exists()
    for _ in range(2):
        request = confirm_work_request(request, by=by_boris(boris))
    leave = LeavePeriod.objects.get()
    assert (leave.kind, leave.begins_on, leave.ends_on) == (Leave.MATERNITY, day(3), day(142))
    assert (request.stands, request.decided_by) == (Change.CONFIRMED, boris.user)
    assert letters() == CHANGED


@pytest.mark.parametrize(("begin", "end"), [(-30, -1), (-30, 5), (-40, 300)], ids=["ended", "ends", "began"])
def test_r8_a_leave_begins_and_ends_ahead_of_time(
    begin: int, end: int, anna: Worker, boris: Responsible
) -> None:
    leave = give_leave(job(anna), Leave.CHILDCARE, **days(-30, 300), by=by_boris(boris))
    confirm_work_request(asked(anna, Asked.DAYS, changed_leave=leave, **days(begin, end)), by=by_boris(boris))
    leave.refresh_from_db()
    assert (leave.begins_on, leave.ends_on) == (day(begin), day(end))
    assert len(letters()) == 2


def test_r8_other_days_of_a_cancelled_leave_are_refused(anna: Worker, boris: Responsible) -> None:
    leave = give_leave(job(anna), Leave.CHILDCARE, **days(-30, 300), by=by_boris(boris))
    assert codes(asked, anna, Asked.DAYS, changed_leave=leave, **days(-30, 300)) == ["same_days"]
    request = asked(anna, Asked.DAYS, changed_leave=leave, **days(-30, 5))
    cancel_leave(leave, by=by_boris(boris), why="Вышла")
    assert codes(confirm_work_request, request, by=by_boris(boris)) == ["leave_is_cancelled"]


def test_r17_another_position_can_be_asked_for_ahead_and_is_confirmed_on_its_day(
    anna: Worker, boris: Responsible
) -> None:
    position = tutor()
    request = asked(anna, Asked.POSITION, position=position, begins_on=day(2))
    with pytest.raises(Refused) as caught:
        confirm_work_request(request, by=by_boris(boris))
    (reason,) = caught.value.reasons
    assert (reason.code, reason.first_day) == ("position_ahead", day(2))
    request.begins_on = today()
    request.save(update_fields=["begins_on"])
    confirm_work_request(request, by=by_boris(boris))
    assert job(anna).position == position


def test_r17_a_second_position_and_the_mark(anna: Worker, boris: Responsible) -> None:
    position = tutor()
    confirm_work_request(asked(anna, Asked.SECOND, position=position, begins_on=today()), by=by_boris(boris))
    second = Employment.objects.current().get(worker=anna, position=position)
    confirm_work_request(asked(anna, Asked.MARK, second), by=by_boris(boris))
    second.refresh_from_db()
    assert (second.training, second.training_chosen) == (True, True)
    assert letters() == CHANGED * 2


def test_r11_a_rejection_has_its_reason_and_letter(anna: Worker, boris: Responsible) -> None:
    request = asked_leave(anna)
    assert codes(reject_work_request, request, by=by_boris(boris), why=" ") == ["say_why_request"]
    for _ in range(2):
        request = reject_work_request(request, by=by_boris(boris), why="Приказа нет.")
    assert (request.stands, request.refusal) == (Change.REJECTED, "Приказа нет.")
    assert letters() == [("staff/work_request_rejected", "anna@example.ru")]
    assert codes(confirm_work_request, request, by=by_boris(boris)) == ["request_decided_already"]
    assert not LeavePeriod.objects.exists()


def test_r11_the_worker_takes_it_back_while_nobody_has_answered(anna: Worker, boris: Responsible) -> None:
    request = asked_leave(anna)
    for _ in range(2):
        request = withdraw_work_request(request, by=anna.user)
    assert request.stands == Change.WITHDRAWN
    answered = confirm_work_request(asked_leave(anna), by=by_boris(boris))
    assert codes(withdraw_work_request, answered, by=anna.user) == ["request_decided_already"]
    assert codes(confirm_work_request, request, by=by_boris(boris)) == ["request_decided_already"]


def test_r8_one_request_of_a_kind_waits_at_a_place_of_work(anna: Worker) -> None:
    """The same again is the second click; another one is refused; the database holds it for a race."""
    request = asked_leave(anna)
    assert asked_leave(anna) == request
    other = {"leave": Leave.MATERNITY, **days(9, 50)}
    assert codes(asked, anna, Asked.LEAVE, **other) == ["request_waits_already"]
    same = {"worker": anna, "employment": job(anna), "kind": Asked.LEAVE, "requested_by": anna.user}
    with pytest.raises(IntegrityError, match="work_request_one_waits"), transaction.atomic():
        WorkRequest.objects.create(**same, **other)
    assert asked(anna, Asked.SECOND, position=tutor(), begins_on=today()) != request


def test_r11_nobody_confirms_the_own(boris: Responsible) -> None:
    worker = boris.user.worker
    request = asked_leave(worker)
    assert codes(confirm_work_request, request, by=by_boris(boris)) == ["own_request"]
    assert codes(reject_work_request, request, by=by_boris(boris), why="нет") == ["own_request"]
    other = factories.ResponsibleFactory(organization=boris.organization)
    assert confirm_work_request(request, by=Actor(other.user, other)).stands == Change.CONFIRMED


def test_r8_r44_nobody_elses_worker(anna: Worker, vera: Responsible) -> None:
    by, request = Actor(vera.user, vera), asked_leave(anna)
    assert codes(confirm_work_request, request, by=by) == ["not_your_worker"]
    assert codes(reject_work_request, request, by=by, why="нет") == ["not_your_worker"]


@pytest.mark.parametrize("state", [Work.ENDED, Work.AWAITING])
def test_r8_r17_nothing_is_asked_about_work_that_is_not_current(state: Work, anna: Worker) -> None:
    ended: dict[str, Any] = (
        {"state": Work.ENDED, "ended_on": today()} if state == Work.ENDED else {"awaiting": True}
    )
    place = factories.EmploymentFactory(worker=anna, training=False, **ended)
    position = tutor()
    said = {
        Asked.LEAVE: {"leave": Leave.MATERNITY, **days(0, 9)},
        Asked.POSITION: {"position": position, "begins_on": today()},
        Asked.SECOND: {"position": position, "begins_on": today()},
        Asked.MARK: {},
    }
    for kind, values in said.items():
        (code,) = codes(asked, anna, kind, place, **values)
        assert code in {"no_leave_without_work", "work_is_not_current", "training_must_be_current"}


def test_r17_r18_a_mark_is_not_asked_for_while_a_course_is_under_way(anna: Worker) -> None:
    main, second = job(anna), second_of(anna)
    group = factories.CourseGroupFactory(
        funding="state_assignment", starts_on=day(-2), ends_on=day(3), registration_from=day(-60)
    )
    factories.EnrolmentFactory(worker=anna, group=group, position=main.position)
    assert codes(asked, anna, Asked.MARK, second) == ["course_under_way"]
