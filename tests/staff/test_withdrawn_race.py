"""Withdrawn and confirmed at the same moment: the access agrees with the winner (R23)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from accounts.models import User
from home.invariants import every_check
from lib.reasons import Refused
from organizations import actions as access
from organizations.models import Responsible
from organizations.states import Access
from staff.personal_data.actions import confirm_change, withdraw_change
from staff.states import Change
from tests.staff.withdrawing import asks, state

pytestmark = pytest.mark.django_db


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_r23_withdrawn_and_confirmed_at_once_the_access_agrees_with_the_winner(
    boris: Responsible, gleb: User
) -> None:
    for _ in range(5):
        worker = boris.user.worker  # type: ignore[attr-defined]
        worker.refresh_from_db()
        change = asks(boris, last_name="Медведев" if worker.last_name != "Медведев" else "Волков")
        start = threading.Barrier(2)

        def run(action: Callable[[], Any], start: threading.Barrier = start) -> None:
            try:
                start.wait(timeout=10)
                action()
            except Refused:
                pass
            finally:
                connection.close()

        actions = [
            lambda change=change: withdraw_change(change, by=boris.user),
            lambda change=change: confirm_change(change, by=gleb),
        ]
        threads = [threading.Thread(target=run, args=[action]) for action in actions]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=30)
        change.refresh_from_db()
        expected = {Change.WITHDRAWN: Access.ACTIVE, Change.CONFIRMED: Access.SUSPENDED}
        assert state(boris) == expected[change.stands]
        wrong = [check.sentence for check in every_check() if check.rule == "R23" and check.violations()[0]]
        assert wrong == []
        if state(boris) == Access.SUSPENDED:
            access.reopen_access(boris, on_request_by="phone", by=gleb)
