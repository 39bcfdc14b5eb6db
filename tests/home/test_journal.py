"""R42: the operator's journal of all changes: by who, whose, what and when, without an end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.operators.roles import OperatorRole
from home.journal import views
from home.journal.facts import kinds, newest
from lib.dates import today
from lib.history import history_of
from staff.models import Look, Worker
from tests import factories
from tests.home.reports.test_page import cells
from vouchers.actions import issue_voucher

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture
def desk(gleb: Any, signed_in: SignedIn) -> Client:
    gleb.operator_role = OperatorRole.READER
    gleb.save(update_fields=["operator_role"])
    return signed_in(gleb)


def page(desk: Client, **asked: Any) -> Any:
    return desk.get(reverse("operator_journal"), asked)


def test_r42_says_who_did_what_to_whom_and_leads_there(desk: Client, anna: Worker, boris: Any) -> None:
    voucher = issue_voucher(anna, by=boris.user)
    first = page(desk, by=boris.user.email, kind="vouchers.voucher").context["entries"][0]
    assert (first["who"], first["worker"]) == (str(boris.user), anna)
    assert first["what"].startswith("Работнику выдан чек")
    assert first["url"] == reverse("admin:vouchers_voucher_change", args=[voucher.pk])
    assert Look.objects.filter(what="Журнал изменений", workers__contains=[anna.pk]).exists()


def test_r42_pages_tell_each_change_once(desk: Client, anna: Worker, boris: Any, monkeypatch: Any) -> None:
    issue_voucher(anna, by=boris.user)
    every = newest({}, 10_000)
    assert len(every) == sum(history_of(model).objects.count() for model in kinds().values()) > 5  # type: ignore[attr-defined]
    monkeypatch.setattr(views, "PER_PAGE", 3)
    shown: list[Any] = []
    asked: dict[str, str] = {}
    while True:
        context = page(desk, **asked).context
        shown += [(one["at"], one["url"]) for one in context["entries"]]
        if not context["next"]:
            break
        asked = {"after": context["next"]}
    assert len(shown) == len(every)
    assert [at for at, _ in shown] == [at for at, *_ in every]


@pytest.mark.parametrize("asked", ["by", "workers", "organizations", "kind", "begins", "ends"])
def test_r42_narrowed(desk: Client, anna: Worker, vera: Any, boris: Any, asked: str) -> None:
    issue_voucher(anna, by=boris.user)
    words = {
        "by": boris.user.email,
        "workers": anna.full_name,
        "organizations": str(boris.organization_id),
        "kind": "vouchers.voucher",
        "begins": f"{today():%d.%m.%Y}",
        "ends": f"{today():%d.%m.%Y}",
    }[asked]
    nothing = {
        "by": "nobody@example.ru",
        "workers": "Никтоев",
        "organizations": "999999",
        "kind": "letters.none",
        "begins": f"{today() + timedelta(days=1):%d.%m.%Y}",
        "ends": "01.01.2001",
    }[asked]
    whats = [one["what"] for one in page(desk, **{asked: words}).context["entries"]]
    assert any(what.startswith("Работнику выдан чек") for what in whats)
    assert page(desk, **{asked: nothing}).context["entries"] == []


def test_r42_as_many_statements_for_many(desk: Client, anna: Worker) -> None:
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page(desk, kind="vouchers.voucher")
        return len(asked)

    factories.VoucherFactory()
    page(desk)
    few = statements()
    for _ in range(3):
        factories.VoucherFactory()
    assert statements() == few


def test_r42_its_file(desk: Client, anna: Worker, boris: Any, monkeypatch: Any) -> None:
    issue_voucher(anna, by=boris.user)
    monkeypatch.setattr(views, "IN_FILE", 2)
    rows = cells(page(desk, excel=1))
    assert rows[0][0] == "Когда"
    assert len(rows) == 3


@pytest.mark.parametrize(
    "after", ["", "x", "2026-01-01~staff.worker~1", "2026-01-01T00:00+00:00~a.b~1", "~~"]
)
def test_a_spoiled_address_begins_anew(desk: Client, anna: Worker, after: str) -> None:
    assert page(desk, after=after).context["entries"]
