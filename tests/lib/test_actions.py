"""The decorator every action stands on: who and why, all or nothing, reasons for constraints (R42)."""

from __future__ import annotations

from typing import Any

import pytest

from lib.actions import action
from lib.reasons import Reason, Refused, refuse_if
from organizations.models import Organization
from tests.lib.renaming import rename


def test_r42_history_says_who_from_what_to_what_and_why(school12: Organization, gleb: Any) -> None:
    rename(school12, "Школа № 12 имени Гагарина", by=gleb, why="устав от 01.09.2026")
    after, before = school12.history.all()[:2]
    assert (after.history_user, before.name, after.name) == (gleb, "Школа № 12", "Школа № 12 имени Гагарина")
    assert after.history_change_reason == "tests.rename: устав от 01.09.2026"


@pytest.mark.django_db(transaction=True)
def test_a_refusal_leaves_nothing_behind(school12: Organization) -> None:
    def refuse() -> None:
        refuse_if([Reason("Нельзя.", rule="R24", next_step="Напишите оператору.")])

    with pytest.raises(Refused) as refused:
        rename(school12, "Другая", by=None, then=refuse)
    assert [reason.rule for reason in refused.value.reasons] == ["R24"]
    school12.refresh_from_db()
    assert school12.name == "Школа № 12"
    assert school12.history.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_broken_constraint_is_the_ordinary_reason(
    school12: Organization, other_school: Organization
) -> None:
    @action("", scope=None)
    def put_below_itself(*, by: Any, why: str = "") -> None:
        for child, parent in ((school12, other_school), (other_school, school12)):
            child.parent = parent
            child.save(update_fields=["parent"])

    with pytest.raises(Refused, match="подразделением самой себя"):
        put_below_itself(by=None)
    school12.refresh_from_db()
    assert school12.parent is None
