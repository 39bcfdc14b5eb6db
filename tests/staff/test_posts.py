"""A person's work in one shape: from a statement for many, or from an employment in hand."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lib.dates import today
from organizations.models import Responsible
from staff.facts import post, posts
from staff.models import Employment
from staff.states import Kind, Work
from tests import factories

pytestmark = pytest.mark.django_db


def test_r8_the_statement_and_the_employment_in_hand_say_the_same(anna: Any, boris: Responsible) -> None:
    place = factories.EmploymentFactory(worker=anna, awaiting=True, kind=Kind.EXTERNAL, main_job="Завод")
    rows = {row.pk: row for row in Employment.objects.for_worker(anna).with_details()}
    found = posts([anna.pk])[anna.pk]
    assert [one.employment_id for one in found] == sorted(rows)
    for one in found:
        assert post(rows[one.employment_id], led=one.led) == one
    here, asked = found
    assert (here.work, here.training, here.part_time, here.led) == (Work.CURRENT, True, False, True)
    assert (asked.employment_id, asked.work, asked.part_time, asked.led) == (
        place.pk,
        Work.AWAITING,
        True,
        False,
    )


def test_r13_ended_work_is_told_when_it_is_asked_for(anna: Any) -> None:
    factories.EmploymentFactory(worker=anna, state=Work.ENDED, training=False, ended_on=today())
    assert [one.work for one in posts([anna.pk])[anna.pk]] == [Work.CURRENT]
    assert [one.work for one in posts([anna.pk], Work)[anna.pk]] == [Work.CURRENT, Work.ENDED]


def test_one_statement_for_one_and_for_many(anna: Any) -> None:
    many = [factories.EmploymentFactory().worker_id for _ in range(9)]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        found = posts([*many, anna.pk, 0])
    assert len(queries) == 1
    assert found[0] == []
    assert all(len(found[pk]) == 1 for pk in many)
