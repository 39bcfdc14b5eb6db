"""A confirmed change never makes two records of what reads as one person (R1), from either door and in a race."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lib.acting import Actor
from organizations.models import Responsible
from staff.models import PersonalDataChange, Worker
from staff.personal_data import actions as decisions
from staff.states import Change
from tests import factories
from tests.factories import snils_number
from tests.staff.changing import BORN, SAME_NAME, asked, refused


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"last_name": "Соколова"}, ["duplicate_by_name"]),
        ({"last_name": "СОКОЛОВА"}, ["duplicate_by_name"]),
        ({"snils": snils_number(70_100)}, ["duplicate_by_snils"]),
        (
            {"snils": snils_number(70_100), "last_name": "Соколова"},
            ["duplicate_by_snils", "duplicate_by_name"],
        ),
        ({"last_name": "Соколова", "birth_date": date(1985, 5, 18)}, []),
        ({"last_name": "Медведева", "snils": snils_number(70_101)}, []),
    ],
)
def test_r1_a_change_that_makes_a_duplicate_is_refused(
    values: dict[str, Any], codes: list[str], anna: Worker, boris: Responsible
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN, snils=snils_number(70_100))
    change = asked(anna, **values)
    if codes:
        assert refused(change, by=Actor(boris.user, boris)) == codes
        anna.refresh_from_db()
        assert (anna.last_name, Change(PersonalDataChange.objects.get().state)) == ("Орлова", Change.PENDING)
    else:
        decisions.confirm_change(change, by=Actor(boris.user, boris))
