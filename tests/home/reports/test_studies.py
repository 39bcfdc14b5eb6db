"""«Обучение» and the two reports of demand, counted by hand (R30, R32, R36)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from courses.models import WaitingEntry
from courses.states import Awaited, Queue, Seat
from lib.dates import now, today
from tests import factories
from tests.home.reports.counting import figures, lines

pytestmark = pytest.mark.django_db


def seat(programme: Any, begins: int, state: str, **said: Any) -> None:
    group = factories.CourseGroupFactory(
        programme=programme, funding="state_assignment", starts_on=today() + timedelta(days=begins)
    )
    factories.EnrolmentFactory(group=group, state=state, **said)


def test_r32_people_and_hours_of_each_who_teaches() -> None:
    one = factories.ProgrammeFactory(title="Урок", hours=36)
    other = factories.ProgrammeFactory(
        title="Класс", hours=18, provider__name="ЦРО", provider__short_name="ЦРО"
    )
    for begins, state in ((-1, Seat.FINISHED), (-1, Seat.NOT_FINISHED), (0, Seat.ACTIVE), (1, Seat.ACTIVE)):
        seat(one, begins, state)
    seat(one, -1, Seat.RELEASED, released_at=now())
    seat(other, -1, Seat.FINISHED)
    seat(other, -1, Seat.FINISHED)
    # finished, study, ahead, failed, hours.
    assert figures("hours", "provider") == [("ЦРО", 2, 0, 0, 0, 36), ("ИРО", 1, 1, 1, 1, 36)]
    assert [line["programme"] for line in lines("hours", "programme")] == ["Класс, 18 ч", "Урок, 36 ч"]
    assert figures("hours", district="Центральный район", provider="ЦРО") == [(2, 0, 0, 0, 36)]


def test_r32_a_course_by_voucher_is_of_the_district_that_gave_it() -> None:
    place = factories.OrganizationFactory(district__name="Дальний район")
    voucher = factories.VoucherFactory(organization=place)
    group = factories.CourseGroupFactory(starts_on=today())
    factories.EnrolmentFactory(worker=voucher.worker, group=group, voucher_block=voucher.blocks.last())
    assert [line["district"] for line in lines("hours", "district")] == ["Дальний район"]


def wait(group: Any, state: str, awaits: str = Awaited.SEAT, days: int = 0) -> None:
    ended = {} if state in Queue.open() else {"ended_at": now()}
    at = now() - timedelta(days=days)
    until = {"offered_until": now() + timedelta(hours=3)} if state == Queue.OFFERED else {}
    worker = factories.EmploymentFactory().worker
    WaitingEntry.objects.create(
        worker=worker, group=group, state=state, awaits=awaits, asked_at=at, **ended, **until
    )


def test_r36_who_waits_and_since_when() -> None:
    group = factories.CourseGroupFactory(programme__title="Урок", programme__hours=36)
    for state in (Queue.TAKEN, Queue.OVER, Queue.LAPSED, Queue.UNFIT, Queue.LEFT):
        wait(group, state, days=9)
    wait(group, Queue.WAITING, days=5)
    wait(group, Queue.OFFERED, days=7)
    wait(group, Queue.TOLD, Awaited.OPENING, days=9)
    since = today() - timedelta(days=7)
    # asked, wait now, got, without a seat, do not want it any more, since.
    assert figures("waiting", "programme") == [("Урок, 36 ч", 8, 2, 2, 3, 1, since)]
    assert figures("waiting", why="запись не открыта") == [(1, 0, 1, 0, 0, None)]


def test_r30_for_whom_nobody_teaches_anything_profile() -> None:
    taught, none, stopped, driver = (
        factories.PositionFactory(name=name, voucher_entitled=name != "Водитель")
        for name in ("Учитель", "Тьютор", "Логопед", "Водитель")
    )
    factories.ProgrammeFactory(profile_for=[taught])
    factories.ProgrammeFactory(profile_for=[stopped], active=False)
    for position in (taught, none, none, stopped, driver):
        factories.EmploymentFactory(position=position)
    factories.VoucherFactory(worker=factories.EmploymentFactory(position=none).worker)
    assert figures("no-profile", "position") == [("Тьютор", 3, 1), ("Логопед", 1, 0)]
