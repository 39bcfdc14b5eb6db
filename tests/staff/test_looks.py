"""R42: who looked at a worker's data is told to the worker, and nobody rewrites it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from config import looks as keeping
from lib.dates import now
from organizations.models import Responsible
from retention.actions import set_terms
from retention.known import LOOKS
from staff.looks.actions import forget_old_looks, write_down
from staff.models import Look, Worker

pytestmark = pytest.mark.django_db
SignedIn = Callable[[User], Client]
LIST = "/organization/workers/"


def looked(
    worker: Worker, by: User, *, organization: int | None = None, what: str = "Список работников"
) -> Look:
    write_down([worker.pk], by=by.pk, organization=organization, what=what, number="0" * 32)
    return Look.objects.all()[0]


def test_r42_the_worker_reads_who_looked_by_role_and_page(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    signed_in(boris.user).get(reverse("home:worker", args=[anna.pk]))
    looked(anna, boris.user, organization=boris.organization_id)
    looked(anna, boris.user, organization=boris.organization_id)
    looked(anna, gleb, what="Чеки: список")
    page = signed_in(anna.user).get(reverse("staff:who_looked")).content.decode()
    for said in [
        f"Ответственный, {boris.organization.name}",
        "Ваша карточка",
        "2\xa0раза",
        "Оператор АИС",
        "Чеки: список",
    ]:
        assert said in page.replace("&nbsp;", "\xa0").replace("2 раза", "2\xa0раза")
    assert boris.user.email not in page


def test_r42_another_workers_looks_are_not_told(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    other = Worker.objects.exclude(pk=anna.pk).get(user=boris.user)
    looked(other, gleb)
    assert "никто не смотрел" in signed_in(anna.user).get(reverse("staff:who_looked")).content.decode()


@pytest.mark.parametrize("change", ["UPDATE staff_look SET what = 'ничего'", "DELETE FROM staff_look"])
def test_r42_the_database_keeps_the_rows(anna: Worker, gleb: User, change: str) -> None:
    looked(anna, gleb)
    with (
        pytest.raises(DatabaseError, match="who looked is not rewritten"),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute(change)
    assert Look.objects.count() == 1


def test_control_r42_without_the_trigger_they_are_rewritten(anna: Worker, gleb: User) -> None:
    looked(anna, gleb)
    with connection.cursor() as sql:
        sql.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE staff_look DISABLE TRIGGER look_stays")
        sql.execute("DELETE FROM staff_look")
    assert not Look.objects.exists()


def test_r42_they_are_kept_for_their_term(anna: Worker, gleb: User) -> None:
    old = Look.objects.create(by=gleb, what="Список", workers=[anna.pk], request_id="1")
    with connection.cursor() as sql:
        sql.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE staff_look DISABLE TRIGGER look_stays")
        Look.objects.filter(pk=old.pk).update(at=now() - timedelta(days=800))
        sql.execute("ALTER TABLE staff_look ENABLE TRIGGER look_stays")
    assert forget_old_looks(by=None, why="срок") == 0
    set_terms({LOOKS: 700}, by=gleb, why="Приказ")
    assert forget_old_looks(by=None, why="срок") == 1


def test_r42_a_file_does_not_leave_without_its_row_and_a_page_does(
    anna: Worker, boris: Responsible, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise DatabaseError("disk is full")

    browser = signed_in(boris.user)
    monkeypatch.setattr(keeping, "write_down", full)
    assert browser.get(LIST).status_code == 200
    with pytest.raises(DatabaseError):
        browser.get(LIST, {"format": "xlsx"})


def test_r42_a_file_of_thousands_is_rows_of_a_thousand(gleb: User) -> None:
    with connection.cursor():
        write_down(range(1, 2501), by=gleb.pk, organization=None, what="Работники: список", number="1")
    assert sorted(len(look.workers) for look in Look.objects.all()) == [500, 1000, 1000]


def test_r42_the_row_has_the_requests_number(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    browser = signed_in(boris.user)
    answer = browser.get(LIST, headers={"X-Request-ID": "proxy-0001"})
    assert (answer["X-Request-ID"], Look.objects.all()[0].request_id) == ("proxy-0001", "proxy-0001")
    forged = browser.get(LIST, headers={"X-Request-ID": "a b\tc"})
    assert len(forged["X-Request-ID"]) == 32


def test_r42_the_row_is_one_statement(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    browser = signed_in(boris.user)
    with CaptureQueriesContext(connection) as asked:
        browser.get(LIST)
    assert sum("staff_look" in one["sql"] for one in asked.captured_queries) == 1


def test_r42_the_operator_finds_looks_by_the_worker_and_by_who_looked(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    looked(anna, boris.user, organization=boris.organization_id)
    browser = signed_in(gleb)
    for typed, found in [
        (anna.last_name, 1),
        (str(anna.pk), 1),
        (boris.user.email, 1),
        ("Нетакойфамилии", 0),
    ]:
        page = browser.get("/admin/staff/look/", {"q": typed})
        assert len(page.context["cl"].result_list) == found, typed
    assert len(browser.get("/admin/staff/look/", {"as": "operator"}).context["cl"].result_list) == 0


def test_r42_to_read_the_card_of_a_look_is_a_look(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    look, browser = looked(anna, boris.user, organization=boris.organization_id), signed_in(gleb)
    assert anna.full_name not in browser.get("/admin/staff/look/").content.decode()
    assert Look.objects.count() == 1
    assert anna.full_name in browser.get(f"/admin/staff/look/{look.pk}/change/").content.decode()
    assert (Look.objects.all()[0].workers, Look.objects.all()[0].by) == ([anna.pk], gleb)
