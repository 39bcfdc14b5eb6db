"""Which field can make a duplicate, and whose a merged record is (R1)."""

from __future__ import annotations

from datetime import date

import pytest

from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data import actions as decisions
from tests import factories
from tests.factories import snils_number
from tests.staff.changing import BORN, SAME_NAME, asked, refused


@pytest.mark.django_db
def test_r1_a_birth_date_can_make_a_duplicate_and_another_field_cannot(
    anna: Worker, boris: Responsible
) -> None:
    name = {"last_name": anna.last_name, "first_name": anna.first_name, "patronymic": anna.patronymic}
    factories.WorkerFactory(**name, birth_date=date(1985, 5, 18))
    change = asked(anna, birth_date=date(1985, 5, 18))
    assert refused(change, by=boris.user) == ["duplicate_by_name"]
    decisions.reject_change(change, by=boris.user, why="дата другая")
    factories.WorkerFactory(**name, birth_date=BORN)
    # Namesakes were there before: a date of graduation or another СНИЛС makes none.
    decisions.confirm_change(
        asked(anna, graduated_on=date(2007, 6, 30), snils=snils_number(70_102)), by=boris.user
    )


@pytest.mark.django_db
@pytest.mark.parametrize("into_the_same", [True, False])
def test_r1_a_merged_record_is_its_persons_own(into_the_same: bool, anna: Worker, boris: Responsible) -> None:
    other = factories.WorkerFactory(last_name="Лисицына")
    into = anna if into_the_same else other
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN, merged_into=into, user=None)
    change = asked(anna, last_name="Соколова")
    if into_the_same:
        decisions.confirm_change(change, by=boris.user)
    else:
        assert refused(change, by=boris.user) == ["duplicate_by_name"]
