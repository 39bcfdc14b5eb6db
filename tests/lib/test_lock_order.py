"""Actions take their locks in one order."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from lib.actions import action
from lib.locks import LockOrderBroken, lock, lock_all, lock_shared, lock_to_refer
from organizations.models import Organization, Responsible
from staff.models import Worker
from tests import factories


def test_locks_are_taken_in_one_order(anna: Worker, boris: Responsible) -> None:
    @action("", scope=None)
    def backwards(*, by: Any, why: str = "") -> None:
        lock(anna)
        lock(boris)

    @action("", scope=None)
    def forwards(*, by: Any, why: str = "") -> None:
        lock(boris)
        lock(anna)

    forwards(by=None)
    with pytest.raises(LockOrderBroken, match=r"organizations\.responsible after staff\.worker"):
        backwards(by=None)


@pytest.mark.django_db(transaction=True)
def test_several_of_a_kind_are_locked_by_their_numbers(django_assert_num_queries: Any) -> None:
    pks = [factories.OrganizationFactory().pk for _ in range(3)]

    @action("", scope=None)
    def take(*, by: Any, why: str = "") -> list[int]:
        return [row.pk for row in lock_all(Organization, reversed(pks))]

    assert take(by=None) == sorted(pks)


@pytest.mark.django_db(transaction=True)
def test_a_lock_outside_a_transaction_is_refused() -> None:
    """It would hold nothing from the next statement on."""
    school = factories.OrganizationFactory()
    for take in (lock, lock_to_refer, lock_shared):
        with pytest.raises(TransactionManagementError, match="outside a transaction"):
            take(school)
    with transaction.atomic():
        assert lock(school) == school
