"""«Выдать чек отмеченным»: a verdict for each before anything is written, then each by the one action (R26, R43)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lib.dates import today
from organizations.actions import suspend_access
from organizations.models import Responsible
from tests import factories
from vouchers import many_views
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
PAGE = "vouchers:issue_many"


@pytest.fixture
def three(boris: Responsible) -> list[int]:
    """Two who may get a voucher and between them one who has it."""
    people = [
        factories.EmploymentFactory(organization=boris.organization, worker__last_name=name).worker
        for name in ("Алексеева", "Белова", "Волкова")
    ]
    factories.VoucherFactory(worker=people[1], issued_on=today() - timedelta(days=400))
    return [one.pk for one in people]


def test_r43_the_refused_stand_first_without_a_tick_and_the_button_has_the_true_number(
    three: list[int], boris: Responsible, signed_in: SignedIn
) -> None:
    answer = signed_in(boris.user).get(reverse(PAGE), {"worker": three})
    rows = answer.context["rows"]
    assert [row["worker"].last_name for row in rows] == ["Белова", "Алексеева", "Волкова"]
    assert answer.text.count('name="worker"') == 2
    assert "Выдать 2 чека" in answer.text
    assert "Чек выдаётся один раз в три года" in answer.text
    assert Voucher.objects.count() == 1


def test_r26_each_who_may_gets_one_and_the_second_click_none(
    three: list[int], boris: Responsible, signed_in: SignedIn
) -> None:
    desk = signed_in(boris.user)
    answer = desk.post(reverse(PAGE), {"worker": three}, follow=True)
    assert sorted(Voucher.objects.values_list("worker", flat=True)) == sorted(three)
    assert "Выдано: 2 чека" in answer.text
    assert "Не выдано 1 чек" in answer.text
    assert "Белова" in answer.text
    again = desk.post(reverse(PAGE), {"worker": three}, follow=True)
    assert Voucher.objects.count() == 3
    assert "Не выдано 3 чека" in again.text


def test_r44_another_schools_worker_is_not_among_them(
    three: list[int], vera: Responsible, boris: Responsible, signed_in: SignedIn
) -> None:
    theirs = factories.EmploymentFactory(organization=vera.organization).worker
    asking = factories.EmploymentFactory(worker=theirs, organization=boris.organization, awaiting=True).worker
    desk = signed_in(boris.user)
    assert len(desk.get(reverse(PAGE), {"worker": [*three, asking.pk]}).context["rows"]) == 3
    desk.post(reverse(PAGE), {"worker": [asking.pk, "x", "9" * 30]})
    assert not Voucher.objects.filter(worker=theirs).exists()


def test_r23_an_access_closed_a_second_ago_issues_nothing(
    three: list[int], boris: Responsible, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the page's guard and before the first voucher: each action looks again, under the lock."""
    told = many_views._issue

    def slow(request: Any, workers: Any) -> Any:
        suspend_access(boris, by=None, why="Изменены личные данные")
        return told(request, workers)

    monkeypatch.setattr(many_views, "_issue", slow)
    signed_in(boris.user).post(reverse(PAGE), {"worker": three})
    assert Voucher.objects.count() == 1


def test_nobody_ticked_is_said(boris: Responsible, signed_in: SignedIn) -> None:
    answer = signed_in(boris.user).get(reverse(PAGE), follow=True)
    assert "Никто не отмечен" in answer.text


def test_the_verdicts_ask_no_more_for_more_people(
    three: list[int], boris: Responsible, signed_in: SignedIn
) -> None:
    desk, asked = signed_in(boris.user), []
    more = [factories.EmploymentFactory(organization=boris.organization).worker.pk for _ in range(9)]
    for wanted in (three, [*three, *more]):
        with CaptureQueriesContext(connection) as seen:
            desk.get(reverse(PAGE), {"worker": wanted})
        asked.append(len(seen))
    assert asked[0] == asked[1]
