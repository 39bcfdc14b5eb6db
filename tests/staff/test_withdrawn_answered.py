"""What has been answered or reopened meanwhile is not opened by withdrawing (R23)."""

from __future__ import annotations

import pytest

from accounts.models import User
from letters.models import Letter
from lib.reasons import Refused
from organizations import actions as access
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.personal_data.actions import confirm_change, reject_change, withdraw_change
from tests.staff.withdrawing import asks, state

pytestmark = pytest.mark.django_db


def test_r23_confirmed_it_is_the_operator_who_opens(boris: Responsible, gleb: User) -> None:
    change = asks(boris)
    confirm_change(change, by=gleb)
    with pytest.raises(Refused, match="подтверждены"):
        withdraw_change(change, by=boris.user)
    assert state(boris) == Access.SUSPENDED
    assert not Suspension.objects.get().by_request


def test_r23_rejected_it_cannot_be_withdrawn_to_open(boris: Responsible, gleb: User) -> None:
    change = asks(boris)
    reject_change(change, by=gleb, why="нет документа")
    with pytest.raises(Refused, match="отклонены"):
        withdraw_change(change, by=boris.user)
    assert state(boris) == Access.SUSPENDED


def test_r23_reopened_by_the_operator_meanwhile_nothing_changes(boris: Responsible, gleb: User) -> None:
    change = asks(boris)
    access.reopen_access(boris, on_request_by="phone", by=gleb)
    withdraw_change(change, by=boris.user)
    assert state(boris) == Access.ACTIVE
    assert Suspension.objects.get().reopened_on_request_by == "phone"
    assert Letter.objects.filter(kind="organizations/access_reopened").count() == 1
