"""R7: a letter «to the account» goes once to each address that the account has had."""

from __future__ import annotations

import pytest

from accounts.models import User
from letters import actions
from letters.models import Letter
from lib.actions import action
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@action("Письмо об учётной записи", scope=None)
def tell(account: User, *, by: User | None, why: str = "") -> Letter:
    return actions.queue("accounts/password_changed", None, cause=account, user=account.pk)


def moved(account: User, email: str) -> None:
    account.email = email
    account.save(update_fields=["email"])


def test_r7_the_second_address_has_a_letter_of_its_own_and_no_third() -> None:
    anna = UserFactory(email="anna@example.org")
    first = tell(anna, by=None)
    moved(anna, "new@example.org")
    second = tell(anna, by=None)
    assert first.pk != second.pk
    assert tell(anna, by=None).pk == second.pk
    moved(anna, "anna@example.org")
    assert tell(anna, by=None).pk == first.pk
