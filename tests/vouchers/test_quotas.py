"""R26: at most so many vouchers for an organization in a calendar year, from whichever door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from staff.models import Worker
from tests import factories
from vouchers import actions, reasons, rules
from vouchers.asking.actions import ask_for_voucher, grant_voucher
from vouchers.known import Quota
from vouchers.models import Voucher, VoucherQuota
from vouchers.quotas.actions import set_quota

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def quota(organization: Organization, allowed: int | None, year: int | None = None) -> VoucherQuota:
    said = VoucherQuota(organization=organization, year=year or today().year, allowed=allowed)
    return set_quota(said, by=None, why="письмо министерства")


def people(organization: Organization, *names: str) -> list[Worker]:
    places = [
        factories.EmploymentFactory(organization=organization, worker__last_name=name) for name in names
    ]
    return [place.worker for place in places]


def why_not(action: Callable[..., Any], *args: Any, **said: Any) -> str:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return str(caught.value.reasons[0].text)


def issued(kept: VoucherQuota) -> int:
    kept.refresh_from_db()
    return kept.issued


@pytest.mark.parametrize(
    ("allowed", "given", "before", "may"), [(2, 1, 0, True), (2, 2, 0, False), (2, 1, 1, False)]
)
def test_r26_the_rule(allowed: int, given: int, before: int, may: bool) -> None:
    found = rules.within_quota(Quota("Школа № 12", 2026, allowed, given), before)
    assert [one.why for one in found] == ([] if may else [reasons.quota_is_spent])
    assert all(one.first_day == date(2027, 1, 1) for one in found)
    assert rules.within_quota(None, 100) == []


def test_r26_the_last_one_is_issued_and_the_next_is_told_the_numbers(boris: Responsible) -> None:
    school = boris.organization
    first, second = people(school, "Алексеева", "Белова")
    kept = quota(school, 1)
    by = Actor(boris.user, boris)
    actions.issue_voucher(first, by=by)
    said = why_not(actions.issue_voucher, second, by=by)
    assert f"{school.name}: на {today().year} год выделено 1 чек, выдано 1." in said
    assert f"С 01.01.{today().year + 1}" in said
    assert issued(kept) == 1


def test_r26_the_operator_is_held_too_and_raises_it(boris: Responsible, gleb: Any) -> None:
    (worker,) = people(boris.organization, "Алексеева")
    kept, asked = quota(boris.organization, 0), ask_for_voucher(worker, by=worker.user)
    why_not(grant_voucher, asked, by=gleb)
    kept.allowed = 1
    set_quota(kept, ["allowed"], by=gleb, why="письмо")
    assert grant_voucher(asked, by=gleb).voucher


def test_r26_what_counts(boris: Responsible, gleb: Any) -> None:
    """What was issued before the quota began; neither paper, nor annulled, nor another year's or organization's."""
    first, second, third = people(boris.organization, "Алексеева", "Белова", "Волкова")
    given = factories.VoucherFactory(worker=first)
    factories.VoucherFactory(worker=second, issued_on=date(today().year - 1, 12, 31))
    factories.VoucherFactory()
    kept = quota(boris.organization, 2)
    assert issued(kept) == 1
    actions.record_paper_voucher(third, number="А-1", issued_on=today(), taken={}, by=gleb)
    assert issued(kept) == 1
    actions.annul_voucher(given, by=gleb, why="дубль")
    assert issued(kept) == 0


def test_r26_an_empty_number_and_another_year_limit_nothing(boris: Responsible) -> None:
    first, second = people(boris.organization, "Алексеева", "Белова")
    quota(boris.organization, 0, year=today().year + 1)
    actions.issue_voucher(first, by=None)
    quota(boris.organization, None)
    assert actions.issue_voucher(second, by=None)


def test_r26_never_below_what_is_issued(boris: Responsible) -> None:
    for worker in people(boris.organization, "Алексеева", "Белова"):
        factories.VoucherFactory(worker=worker)
    assert "уже выдано 2 чека" in why_not(quota, boris.organization, 1)
    kept = quota(boris.organization, 2)
    kept.allowed = 1
    assert "уже выдано 2 чека" in why_not(set_quota, kept, ["allowed"], by=None, why="ошибка")


def test_r26_of_those_ticked_the_first_get_what_is_left(boris: Responsible, signed_in: SignedIn) -> None:
    some = people(boris.organization, "Алексеева", "Белова", "Волкова")
    quota(boris.organization, 2)
    desk, ticked = signed_in(boris.user), {"worker": [one.pk for one in some]}
    page = desk.get(reverse("vouchers:issue_many"), ticked)
    told = {
        row["worker"].last_name: [str(one.text) for one in row["verdict"]] for row in page.context["rows"]
    }
    assert told["Алексеева"] == told["Белова"] == []
    assert "Осталось 2: их получат те, кто в списке раньше" in told["Волкова"][0]
    assert "выдано <strong>0 из&nbsp;2</strong>" in page.text
    answer = desk.post(reverse("vouchers:issue_many"), ticked, follow=True)
    assert "Выдано: 2 чека" in answer.text
    assert "Волкова" in answer.text
    assert {one.worker.last_name for one in Voucher.objects.all()} == {"Алексеева", "Белова"}


def test_r43_the_pages_say_how_much_is_left(boris: Responsible, signed_in: SignedIn) -> None:
    (worker,) = people(boris.organization, "Алексеева")
    desk, kept = signed_in(boris.user), quota(boris.organization, 40)
    assert "выдано <strong>0 из&nbsp;40</strong>" in desk.get(reverse("vouchers:org_vouchers")).text
    assert "выдано 0 из&nbsp;40" in desk.get(reverse("vouchers:issue", args=[worker.pk])).text
    kept.allowed = 0
    set_quota(kept, ["allowed"], by=None, why="письмо")
    page = desk.get(reverse("vouchers:issue", args=[worker.pk])).text
    assert "выделено 0 чеков, выдано 0" in page
    assert "напишите оператору АИС" in page
