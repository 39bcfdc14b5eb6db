"""A leave is recorded, changed, cancelled; its state follows from its days (R8)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Responsible
from staff.leave.actions import cancel_leave, change_leave, give_leave
from staff.models import Employment, LeavePeriod, Worker
from staff.moves.actions import take_back, transfer
from staff.states import Leave
from staff.workplaces.actions import confirm
from tests import factories
from tests.staff.hiring import letters
from tests.staff.moving import job

pytestmark = pytest.mark.django_db


def days(begin: int, end: int) -> dict[str, date]:
    return {"begins_on": today() + timedelta(days=begin), "ends_on": today() + timedelta(days=end)}


def marks(worker: Worker, day: date) -> list[str]:
    return list(Employment.objects.for_worker(worker).with_leave(day).values_list("leave", flat=True))


def test_r8_the_mark_follows_from_the_days_when_it_is_read(anna: Worker, boris: Responsible) -> None:
    """Nothing runs at night: the first and the last day are included, the days around them are not."""
    give_leave(job(anna), Leave.MATERNITY, **days(3, 10), by=Actor(boris.user, boris))
    told = {day: marks(anna, today() + timedelta(days=day)) for day in (2, 3, 10, 11)}
    assert told == {2: [""], 3: ["maternity"], 10: ["maternity"], 11: [""]}
    assert letters() == [("staff/work_changed", "anna@example.ru")]


def test_r8_a_leave_ends_ahead_of_time_and_each_change_has_its_letter(
    anna: Worker, boris: Responsible
) -> None:
    by = Actor(boris.user, boris)
    leave = give_leave(job(anna), Leave.CHILDCARE, **days(-30, 300), by=by)
    change_leave(leave, begins_on=leave.begins_on, ends_on=today() - timedelta(days=1), by=by)
    assert marks(anna, today()) == [""]
    again = give_leave(job(anna), Leave.CHILDCARE, **days(0, 50), by=by)
    assert marks(anna, today()) == ["childcare"]
    cancel_leave(again, by=by, why="Вышла на работу")
    assert marks(anna, today()) == [""]
    assert len(letters()) == 4


def test_r8_the_second_click_gets_the_first_answer(anna: Worker, boris: Responsible) -> None:
    by = Actor(boris.user, boris)
    first, second = (give_leave(job(anna), Leave.MATERNITY, **days(0, 9), by=by) for _ in range(2))
    assert first == second
    change_leave(first, **days(0, 9), by=by)
    cancel_leave(first, by=by, why="ошибка")
    cancel_leave(first, by=by, why="ошибка")
    assert len(letters()) == 2


def test_r8_r44_nobody_elses_worker(anna: Worker, vera: Responsible) -> None:
    with pytest.raises(Refused) as caught:
        give_leave(job(anna), Leave.MATERNITY, **days(0, 9), by=Actor(vera.user, vera))
    assert [reason.code for reason in caught.value.reasons] == ["not_your_worker"]


def test_r8_overlapping_leaves_are_impossible(anna: Worker, boris: Responsible) -> None:
    """By the rule, and by the database, whoever writes; a cancelled one stands in nobody's way."""
    by = Actor(boris.user, boris)
    leave = give_leave(job(anna), Leave.MATERNITY, **days(0, 9), by=by)
    with pytest.raises(Refused, match="уже записан отпуск"):
        give_leave(job(anna), Leave.CHILDCARE, **days(9, 20), by=by)
    with pytest.raises(IntegrityError, match="leave_one_at_a_time"), transaction.atomic():
        LeavePeriod.objects.create(employment=job(anna), kind=Leave.CHILDCARE, **days(9, 20))
    cancel_leave(leave, by=by, why="ошибка")
    assert give_leave(job(anna), Leave.CHILDCARE, **days(9, 20), by=by).pk


def test_r8_a_leave_goes_with_a_transfer_and_stays_when_it_is_taken_back(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    place, by = job(anna), Actor(boris.user, boris)
    give_leave(place, Leave.CHILDCARE, **days(-30, 300), by=by)
    awaits = transfer(place, vera.organization, on=today(), by=by)
    there: Any = Employment.objects.with_leave(today()).get(pk=awaits.pk)
    assert there.leave == "childcare"
    take_back(place, by=by, why="ошибка")
    here: Any = Employment.objects.current().with_leave(today()).get(worker=anna)
    assert (here.pk, here.leave) == (place.pk, "childcare")


def test_r8_r13_a_leave_brought_by_a_transfer_ends_ahead_of_time_at_the_new_place(
    anna: Worker, boris: Responsible, vera: Responsible
) -> None:
    """It began before the work there, and stays so; another first day before the work is refused as ever."""
    give_leave(job(anna), Leave.CHILDCARE, **days(-30, 300), by=Actor(boris.user, boris))
    awaits = transfer(job(anna), vera.organization, on=today(), by=Actor(boris.user, boris))
    confirm(awaits, by=Actor(vera.user, vera))
    brought = LeavePeriod.objects.get(employment=awaits)
    with pytest.raises(Refused, match="начинается раньше работы"):
        change_leave(brought, **days(-29, 300), by=Actor(vera.user, vera))
    change_leave(brought, **days(-30, 10), by=Actor(vera.user, vera))
    here = Employment.objects.for_worker(anna).current().with_leave(today() + timedelta(days=11))
    assert [place.leave for place in here] == [""]  # type: ignore[attr-defined]


def test_r8_coverage_counts_a_driver_on_leave_on_the_days_of_the_leave_only(boris: Responsible) -> None:
    driving = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    with transaction.atomic():
        factories.EmploymentFactory(
            organization=boris.organization, position=driving, leave=Leave.CHILDCARE, leave__ends_on=today()
        )
        factories.EmploymentFactory(
            organization=boris.organization,
            position=driving,
            leave=Leave.CHILDCARE,
            leave__ends_on=today() - timedelta(days=1),
        )
    here = Employment.objects.filter(organization=boris.organization, position=driving)
    assert here.to_be_registered().count() == here.need_not_be_registered().count() == 1
