"""At every door a broken constraint is a sentence, and every table that a person writes has a door (R24)."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.apps import apps

from lib import constraints
from lib.actions import does_not_fit
from lib.readers import Reader
from tests.invariants.broken import breaking, of_table
from tests.invariants.doors import DOORS
from tests.invariants.test_constraints import listed

pytestmark = pytest.mark.django_db


READERS = {"anna": Reader.WORKER, "boris": Reader.RESPONSIBLE, "gleb": Reader.OPERATOR}


@pytest.mark.parametrize("door", DOORS)
def test_r24_at_every_door_a_broken_constraint_is_a_sentence(door: str, anna, boris, gleb, signed_in) -> None:
    table, who, ask = DOORS[door]
    address, typed = ask(SimpleNamespace(anna=anna, boris=boris))
    browser = signed_in({"anna": anna.user, "boris": boris.user, "gleb": gleb}[who])
    names = of_table(table)
    assert names
    for name in names:
        for file in (value for value in typed.values() if hasattr(value, "seek")):
            file.seek(0)  # read by the post before
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
