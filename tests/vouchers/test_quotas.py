"""R26: at most so many vouchers for an organization in a calendar year, from whichever door."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.acting import Actor
from lib.dates import today
from organizations.models import Responsible
from tests import factories
from tests.vouchers.quotas import issued, people, quota, why_not
from vouchers import actions, reasons, rules
from vouchers.asking.actions import ask_for_voucher, grant_voucher
from vouchers.known import Quota
from vouchers.quotas.actions import set_quota

pytestmark = pytest.mark.django_db


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
