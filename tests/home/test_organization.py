"""The Responsible's home: its numbers are those of the lists and of the rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.states import Funding
from home.facts import organization as facts
from lib.dates import add_years, now, today
from organizations.models import Responsible
from organizations.states import Access
from staff.models import Employment, PersonalDataChange, Worker
from staff.states import Kind, Leave, Work
from tests import factories
from vouchers.facts import standings
from vouchers.rules import may_issue

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
HOME = "home:organization"


def hire(boris: Responsible, **fields: Any) -> Worker:
    return factories.EmploymentFactory(organization=boris.organization, **fields).worker


def test_r8_coverage_counts_people_and_those_on_leave(boris: Responsible) -> None:
    boris.organization.must_register = 10
    boris.organization.save()
    worker = hire(boris, leave=Leave.MATERNITY)
    factories.EmploymentFactory(
        worker=worker, organization=boris.organization, training=False, position__name="Тьютор"
    )
    hire(boris, awaiting=True)
    hire(boris, state=Work.ENDED, training=False, ended_on=today())
    found = facts.overview(boris, today())["coverage"]
    assert [found[name] for name in ("registered", "confirmed", "missing", "share")] == [3, 2, 7, "20 %"]


def test_r8_coverage_counts_the_right_to_a_voucher_and_the_memos_two_kinds(
    boris: Responsible, signed_in: SignedIn
) -> None:
    """R8: Boris, a driver on leave and a part-time driver count; a driver does not, and improves no qualification."""
    driving = factories.PositionFactory(name="Водитель", pedagogical=False, voucher_entitled=False)
    driver = hire(boris, position=driving)
    hire(boris, position=driving, leave=Leave.CHILDCARE)
    hire(boris, position=driving, kind=Kind.EXTERNAL, main_job="Автобаза")
    assert facts.overview(boris, today())["coverage"]["registered"] == 3
    shown = "Повышается по этой должности"
    client = signed_in(boris.user)
    assert shown not in client.get(reverse("home:worker", args=[driver.pk])).content.decode()
    assert shown in client.get(reverse("home:worker", args=[hire(boris).pk])).content.decode()


def issued(worker: Worker, on: date, **fields: Any) -> None:
    factories.VoucherFactory(worker=worker, issued_on=on, **fields)


def test_r26_those_who_may_get_a_voucher_are_those_of_the_rule(boris: Responsible) -> None:
    """The list asks the database, the page of issue asks the rule: they agree on every border."""
    day = today()
    caretaker = factories.PositionFactory(name="Завхоз", pedagogical=False, voucher_entitled=False)
    hire(boris, position=caretaker)
    hire(boris, training=False)
    hire(boris, awaiting=True)
    borders = [day - timedelta(days=1), day, day + timedelta(days=1)]
    for border in borders:
        issued(hire(boris), date(border.year - 3, border.month, min(border.day, 28)))
    leap = hire(boris)
    issued(leap, date(2024, 2, 29))
    annulled = hire(boris)
    issued(annulled, day - timedelta(days=5), annulled_at=now())
    workers = list(Worker.objects.visible_to(boris))
    for on in (day, add_years(date(2024, 2, 29), 3), add_years(date(2024, 2, 29), 3) - timedelta(days=1)):
        known = standings(workers)
        by_rule = {pk for pk, standing in known.items() if not may_issue(standing, on, on)}
        shown = facts.overview(boris, on)
        assert shown["entitled_total"] == len(by_rule)
        assert {line["worker_id"] for line in shown["entitled"]} <= by_rule


def test_r15_the_inbox_is_counted_by_kind_and_the_oldest_named(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    hire(boris, awaiting=True)
    hire(vera, awaiting=True)
    anna = hire(boris)
    PersonalDataChange.objects.create(
        worker=anna, values={"last_name": [anna.last_name, "Медведева"]}, requested_by=anna.user
    )
    piles = [pile for pile in facts.overview(boris, today())["piles"] if pile["count"]]
    assert [(pile["count"], bool(pile["oldest"])) for pile in piles] == [(1, True), (1, True)]
    client = signed_in(boris.user)
    assert "Ждут вас: 2" in client.get(reverse(HOME)).content.decode()
    assert "Никто не ждёт" not in client.get(reverse(HOME)).content.decode()


def test_the_home_names_what_runs_out_and_what_begins(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    old = hire(boris)
    issued(old, today() - timedelta(days=350))
    soon = hire(boris)
    factories.EnrolmentFactory(
        worker=soon,
        group=factories.CourseGroupFactory(funding=Funding.STATE, starts_on=today() + timedelta(days=9)),
    )
    foreign = factories.EmploymentFactory(organization=vera.organization).worker
    issued(foreign, today() - timedelta(days=350))
    text = signed_in(boris.user).get(reverse(HOME)).content.decode()
    assert old.full_name in text
    assert soon.full_name in text
    assert foreign.full_name not in text


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


@pytest.mark.parametrize("name", [HOME, "home:entitled"])
def test_the_number_of_queries_does_not_grow_with_the_people(
    name: str, boris: Responsible, signed_in: SignedIn
) -> None:
    def life() -> None:
        worker = hire(boris)
        issued(worker, today() - timedelta(days=350))
        factories.EnrolmentFactory(worker=worker)
        hire(boris)
        hire(boris, awaiting=True)

    client = signed_in(boris.user)
    life()
    one = queries(client, reverse(name))
    for _ in range(6):
        life()
    assert queries(client, reverse(name)) == one


def test_who_is_responsible_for_two_works_in_one_at_a_time(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    unit = factories.OrganizationFactory(name="Детский сад «Ёлочка»", parent=boris.organization)
    second = factories.ResponsibleFactory(user=boris.user, organization=unit)
    theirs = factories.EmploymentFactory(organization=unit, awaiting=True)
    client = signed_in(boris.user)
    assert client.get(reverse("home:worker", args=[theirs.worker_id])).status_code == 404
    assert client.post(reverse("home:choose"), {"responsible": vera.pk}).status_code == 404
    assert client.post(reverse("home:choose"), {"responsible": "x"}).status_code == 404
    answer = client.post(reverse("home:choose"), {"responsible": second.pk}, follow=True)
    assert "Детский сад «Ёлочка»" in answer.content.decode()
    assert client.get(reverse("home:worker", args=[theirs.worker_id])).status_code == 200
    # Closed there, the person works on in the other one.
    second.state = Access.SUSPENDED
    second.save()
    assert "Школа № 12" in client.get(reverse(HOME)).content.decode()


def test_the_entitled_list_by_the_day(boris: Responsible, signed_in: SignedIn) -> None:
    now, later = hire(boris), hire(boris)
    issued(later, today() - timedelta(days=10))
    client = signed_in(boris.user)

    def found(**asked: Any) -> set[int]:
        answer = client.get(reverse("home:entitled"), asked)
        return {place.worker_id for place in answer.context["listing"].page}

    mine = boris.user.worker.pk  # type: ignore[attr-defined]
    assert found(when="now") == {mine, now.pk}
    assert found(when="later") == {later.pk}
    assert found(when="soon") == set()
    assert Employment.objects.current().count() == 3
