"""Whatever constraint is broken and wherever, a person reads a sentence and never its name (R24, R43)."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection

from lib.actions import action, does_not_fit
from lib.reasons import Refused
from tests.invariants.test_constraints import listed

pytestmark = pytest.mark.django_db


SENTENCE = re.compile(r"[А-ЯЁ«].+\.$")


@action("", scope=None)
def break_it(name: str, *, by: Any = None, why: str = "") -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '23514', CONSTRAINT = '{name}'; END $$"
        )


@pytest.mark.parametrize("name", listed())
def test_r43_every_constraint_of_the_database_says_a_sentence(name: str) -> None:
    with pytest.raises(Refused) as refused:
        break_it(name, by=None)
    [reason] = refused.value.reasons
    assert SENTENCE.match(reason.text), reason.text
    assert name not in f"{reason.text} {reason.next_step}"
    assert reason.next_step or reason.link
    assert (reason.why is does_not_fit) == (listed()[name] == "code")
