"""Whatever constraint is broken and wherever, a person reads a sentence and never its name (R24, R43)."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from lib import constraints
from lib.actions import action, does_not_fit
from lib.readers import Reader
from lib.reasons import Refused
from tests.invariants.broken import breaking, of_table
from tests.invariants.doors import DOORS
from tests.invariants.test_constraints import listed

pytestmark = pytest.mark.django_db
READERS = {"anna": Reader.WORKER, "boris": Reader.RESPONSIBLE, "gleb": Reader.OPERATOR}
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


@pytest.mark.parametrize("door", DOORS)
def test_r24_at_every_door_a_broken_constraint_is_a_sentence(door: str, anna, boris, gleb, signed_in) -> None:
    table, who, ask = DOORS[door]
    address, typed = ask(SimpleNamespace(anna=anna, boris=boris))
    browser = signed_in({"anna": anna.user, "boris": boris.user, "gleb": gleb}[who])
    names = of_table(table)
    assert names
    for name in names:
        with breaking(table, name):
            page = browser.post(address, typed, follow=True)
        text = page.content.decode()
        reason = (constraints.named(name) or does_not_fit()).to(READERS[who])
        assert page.status_code == 200, (door, name)
        assert name not in text
        assert reason.text in text.replace("&quot;", '"'), (door, name)


def test_r24_every_table_that_a_person_writes_has_a_door_here() -> None:
    """Tables without one are written beside others in the same action, or by nobody but ourselves."""
    beside = {"staff_signup", "staff_worker", "staff_dismissal", "staff_transfer", "accounts_user", "submissions_submission",
              "letters_attempt", "organizations_responsible", "organizations_suspension", "vouchers_annulment",
              "vouchers_papercourse"}  # fmt: skip
    tables = {
        model._meta.db_table for model in apps.get_models() if not model._meta.app_label.startswith("django")
    }
    promised = {name for name, heard in listed().items() if heard == "reason"}
    with_reasons = {
        table for table in tables if "historical" not in table and promised & set(of_table(table))
    }
    assert with_reasons - {table for table, _, _ in DOORS.values()} - beside == set()
