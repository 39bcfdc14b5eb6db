"""Withdrawing a request opens nothing that something else had closed (R23)."""

from __future__ import annotations

import pytest

from accounts.models import User
from organizations import actions as access
from organizations.models import Responsible, Suspension
from organizations.states import Access
from staff.personal_data.actions import withdraw_change
from tests.staff.withdrawing import asks, state

pytestmark = pytest.mark.django_db


def test_r23_what_the_operator_closed_stays_closed(boris: Responsible, gleb: User) -> None:
    access.suspend_access(boris, by=gleb, why="Приказ отменён")
    withdraw_change(asks(boris), by=boris.user)
    assert state(boris) == Access.SUSPENDED
    assert Suspension.objects.get().why == "Приказ отменён"


def test_r23_closed_by_something_else_too_it_stays_closed(boris: Responsible, gleb: User) -> None:
    """Beside the request another path changed the data of the same person (R23: every path)."""
    change = asks(boris)
    access.suspend_all_of(boris.user, by=gleb, why="Данные изменил оператор")
    withdraw_change(change, by=boris.user)
    assert state(boris) == Access.SUSPENDED
    assert Suspension.objects.get().why == "Запрошено изменение личных данных; Данные изменил оператор"


def test_r23_an_earlier_request_does_not_open_what_a_later_one_closed(boris: Responsible) -> None:
    first = asks(boris)
    withdraw_change(first, by=boris.user)
    asks(boris, last_name="Лисицын")
    withdraw_change(first, by=boris.user)
    assert state(boris) == Access.SUSPENDED
