"""R42: a new record and its history row, written by one statement, are what `save` and simple-history write."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from lib.actions import action
from lib.history import write_new
from staff.models import Worker
from tests import factories
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
ITS_OWN = {"id", "history_id", "history_date", "created_at"}


def unsaved(worker: Worker) -> Voucher:
    work = worker.training_employment()
    return Voucher(
        worker=worker,
        issued_on="2026-03-10",
        full_name=worker.full_name,
        organization=work.organization,
        organization_name=work.organization.name,
        position=work.position,
        position_name=work.position.name,
    )


@action("Выдан чек {voucher}", scope=None)
def write(record: Any, *, at_once: bool, by: Any, why: str = "") -> Any:
    """A way to write a new record of any kind, for these tests alone."""
    if at_once:
        write_new(record)
    else:
        record.save()
    if isinstance(record, Voucher):
        record.blocks.create(order=1, kind="variative", name="Блок", hours=36)
    return record


def columns(row: Any, worker: Worker) -> dict[str, Any]:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.attname not in ITS_OWN
    } | {"worker_id": worker.pk == row.worker_id, "full_name": row.full_name == worker.full_name}


def test_r42_both_rows_are_what_save_writes(gleb: User) -> None:
    told = []
    for at_once in (True, False):
        worker = factories.EmploymentFactory(organization__name="Школа", position__name="Учитель").worker
        made = write(unsaved(worker), at_once=at_once, by=gleb, why="по заявлению")
        kept = Voucher.objects.get(pk=made.pk)
        assert (made.next_possible_on, made.valid_until) == (kept.next_possible_on, kept.valid_until)
        one = made.history.get()
        assert (one.history_type, one.history_user, one.id) == ("+", gleb, made.pk)
        different = {"organization_id", "position_id"}
        told.append(
            [{k: v for k, v in columns(row, worker).items() if k not in different} for row in (kept, one)]
        )
    assert told[0] == told[1]


def test_r42_it_is_one_statement(gleb: User, anna: Worker) -> None:
    record = unsaved(anna)
    with CaptureQueriesContext(connection) as said:
        write(record, at_once=True, by=gleb)
    assert sum('vouchers_voucher"' in query["sql"] for query in said.captured_queries) == 1
    assert not record._state.adding
