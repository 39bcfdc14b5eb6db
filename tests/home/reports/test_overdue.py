"""«Просрочено обучение»: the rule of `vouchers.rules.training_due`, said to the database (R34)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from home.reports.facts import overdue_in
from lib.dates import now, today
from organizations.models import Organization
from staff.models import Worker
from staff.states import Change, Work
from tests import factories
from tests.home.reports.counting import figures, lines
from vouchers import facts, rules
from vouchers.models import PlannedTraining

pytestmark = pytest.mark.django_db
LONG_AGO = date(2015, 9, 1)


def teacher(place: Organization, name: str, started: date = LONG_AGO, **said: Any) -> Worker:
    worker = factories.WorkerFactory(last_name=name, **said)
    factories.EmploymentFactory(organization=place, worker=worker, started_on=started)
    return worker


def plan(worker: Worker, on: date, state: str = Change.CONFIRMED) -> None:
    decided = {"decided_at": now(), "decided_by": worker.user} if state == Change.CONFIRMED else {}
    said = {"planned_on": on, "deficit": "Методика", "by_worker": True, "state": state}
    PlannedTraining.objects.create(worker=worker, requested_by=worker.user, **said, **decided)


@pytest.fixture
def place() -> Organization:
    """Overdue: «Никогда», «Давно», «Аннулирован», «План прошёл», «Предложен». The others are controls."""
    here = factories.OrganizationFactory(name="Школа № 1")
    three = today() - timedelta(days=3 * 366)
    teacher(here, "Никогда")
    factories.VoucherFactory(worker=teacher(here, "Давно"), issued_on=three)
    factories.VoucherFactory(worker=teacher(here, "Недавно"), issued_on=today() - timedelta(days=400))
    factories.VoucherFactory(worker=teacher(here, "Аннулирован"), annulled_at=now())
    teacher(here, "Выпускник", graduated_on=today() - timedelta(days=100))
    teacher(here, "Новичок", started=today() - timedelta(days=30))
    plan(teacher(here, "План впереди"), today() + timedelta(days=10))
    plan(teacher(here, "План сегодня"), today())
    plan(teacher(here, "План прошёл"), today() - timedelta(days=1))
    plan(teacher(here, "Предложен"), today() + timedelta(days=10), Change.PENDING)
    driver = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    factories.EmploymentFactory(organization=here, position=driver, started_on=LONG_AGO)
    factories.EmploymentFactory(organization=here, awaiting=True)
    moved = teacher(here, "Перешёл", started=today() - timedelta(days=50))
    before = {"state": Work.ENDED, "training": False, "started_on": LONG_AGO, "ended_on": date(2020, 1, 1)}
    factories.EmploymentFactory(worker=moved, **before)
    return here


def test_r34_who_is_overdue_is_who_the_rule_says(place: Organization) -> None:
    told = {one["worker_id"] for one in overdue_in(place)}
    workers = list(Worker.objects.filter(employments__organization=place).distinct())
    plans = dict(PlannedTraining.objects.agreed().values_list("worker", "planned_on"))
    known = facts.standings(workers)
    assert told == {pk for pk, one in known.items() if rules.is_overdue(one, today(), plans.get(pk))}
    names = {one["full_name"].split(" Анна")[0] for one in overdue_in(place)}
    assert names == {"Никогда", "Давно", "Аннулирован", "План прошёл", "Предложен", "Перешёл"}


def test_r34_each_day_is_the_rules_day(place: Organization) -> None:
    workers = Worker.objects.in_bulk([one["worker_id"] for one in overdue_in(place)])
    plans = dict(PlannedTraining.objects.agreed().values_list("worker", "planned_on"))
    known = facts.standings(workers.values())
    for one in overdue_in(place):
        pk = one["worker_id"]
        assert one["due"] == rules.training_due(known[pk], plans.get(pk))


def test_r34_by_district_and_organization(place: Organization) -> None:
    far = factories.OrganizationFactory(name="Школа № 2", district__name="Дальний район")
    teacher(far, "Недавно", started=today())
    # entitled, overdue, never had one that counts, the earliest day, per cent.
    assert figures("overdue", "district") == [
        ("Центральный район", 11, 6, 5, date(2018, 9, 1), 54),
        ("Дальний район", 1, 0, 0, None, 0),
    ]
    first = lines("overdue", "organization", "place", "district")[0]
    assert (first["organization"], first["place"], first["overdue"]) == (
        "Школа № 1",
        place.pk,
        len(overdue_in(place)),
    )
    assert overdue_in(far) == []
