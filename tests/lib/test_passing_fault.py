"""An action that met a passing fault of the database is tried again."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from lib.actions import TRIES, Busy, action

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def test_a_action_that_met_a_passing_fault_is_tried_again() -> None:
    tries: list[int] = []

    @action("", scope=None)
    def unlucky(times: int, *, by: Any, why: str = "") -> str:
        tries.append(1)
        if len(tries) <= times:
            with connection.cursor() as cursor:
                cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = '40P01'; END $$")
        return "done"

    assert unlucky(TRIES - 1, by=None) == "done"
    tries.clear()
    with pytest.raises(Busy):
        unlucky(TRIES, by=None)
