"""R26: the last vouchers of a year under a race, and what happens when the guards are off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from django.db import connection

from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization
from staff.models import Worker
from tests import factories
from tests.invariants.at_once import at_once
from tests.vouchers.test_race import deadlocks
from vouchers import actions, rules
from vouchers.models import Voucher, VoucherQuota
from vouchers.quotas.actions import set_quota

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
PEOPLE, ALLOWED = 12, 5


@pytest.fixture
def school() -> Organization:
    return factories.OrganizationFactory(name="Школа № 12")


@pytest.fixture
def people(school: Organization) -> list[Worker]:
    return [factories.EmploymentFactory(organization=school).worker for _ in range(PEOPLE)]


@pytest.fixture
def without_the_constraint() -> Iterator[None]:
    """The net below, taken away; put back when what broke it is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'voucher_quota_is_kept'"
        )
        definition = cursor.fetchone()[0]
        cursor.execute("ALTER TABLE vouchers_voucherquota DROP CONSTRAINT voucher_quota_is_kept")
    yield
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE vouchers_voucherquota CASCADE")
        cursor.execute(f"ALTER TABLE vouchers_voucherquota ADD CONSTRAINT voucher_quota_is_kept {definition}")


def begin(school: Organization, allowed: int = ALLOWED) -> VoucherQuota:
    return set_quota(
        VoucherQuota(organization=school, year=today().year, allowed=allowed), by=None, why="письмо"
    )


def issue_all(people: list[Worker]) -> list[object]:
    return at_once([partial(actions.issue_voucher, one, by=None) for one in people], threads=PEOPLE)


def given(school: Organization) -> tuple[int, int]:
    """Vouchers, and what the quota says of them."""
    return Voucher.objects.filter(organization=school).count(), VoucherQuota.objects.get().issued


def test_r26_at_once_no_more_than_allowed_and_the_ordinary_refusal(
    school: Organization, people: list[Worker]
) -> None:
    begin(school)
    before = deadlocks()
    refused = [one for one in issue_all(people) if isinstance(one, Refused)]
    assert given(school) == (ALLOWED, ALLOWED)
    assert len(refused) == PEOPLE - ALLOWED
    assert {reason.rule for one in refused for reason in one.reasons} == {"R26"}
    assert deadlocks() == before


def test_r26_without_the_rule_the_constraint_still_holds(
    school: Organization, people: list[Worker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "within_quota", lambda *_: [])
    begin(school)
    issue_all(people)
    assert given(school) == (ALLOWED, ALLOWED)


def test_control_without_both_too_many_are_issued(
    school: Organization,
    people: list[Worker],
    without_the_constraint: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rules, "within_quota", lambda *_: [])
    begin(school)
    issue_all(people)
    assert given(school) == (PEOPLE, PEOPLE)


def test_r26_a_quota_that_begins_meanwhile_counts_each_voucher_once(
    school: Organization, people: list[Worker]
) -> None:
    """Some are issued, some annulled, and the quota begins, all at the same moment."""
    old = [actions.issue_voucher(one, by=None) for one in people[:4]]
    deeds = [partial(actions.annul_voucher, one, by=None, why="дубль") for one in old]
    deeds += [partial(actions.issue_voucher, one, by=None) for one in people[4:]]
    deeds.insert(6, partial(begin, school, 100))
    assert not [one for one in at_once(deeds, threads=len(deeds)) if isinstance(one, Exception)]
    assert given(school) == (PEOPLE, PEOPLE - 4)
