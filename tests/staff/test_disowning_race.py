"""«Подтвердить почту» and «Это не я» pressed in one moment (R1): real threads, real transactions."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from lib.reasons import Refused
from staff.signup import actions
from tests.factories import SignUpFactory

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


def test_r1_confirmed_and_disowned_in_one_moment_is_one_of_the_two() -> None:
    for _ in range(10):
        signup = SignUpFactory()
        barrier = threading.Barrier(2)
        told: list[str] = []

        def at_once(
            action: str, *more: str, pk: object = signup.pk, barrier: threading.Barrier = barrier
        ) -> None:
            try:
                barrier.wait()
                getattr(actions, action)(pk, 0, *more, by=None)
                told.append(action)  # noqa: B023 joined below
            except Refused:
                pass
            finally:
                connection.close()

        threads = [
            threading.Thread(target=at_once, args=["complete_registration", "!"]),
            threading.Thread(target=at_once, args=["disown"]),
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        signup.refresh_from_db()
        assert len(told) == 1
        assert (signup.confirmed_at is None) is (told == ["disown"])
