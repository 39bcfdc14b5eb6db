"""What a model's Meta says of a constraint is what the database holds, however it came there."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models

pytestmark = pytest.mark.django_db
ROOMS = "retention letters accounts texts submissions organizations staff vouchers courses support".split()


DEFINITION = (
    "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND conname = %s"
)


def definition(table: str, name: str) -> str:
    """In PostgreSQL's words for what it has read in its own words: as it first says a constraint that Django made, it
    would not say one that came by a dump."""
    with connection.cursor() as cursor:
        for _ in range(2):
            cursor.execute(DEFINITION, [table, name])
            found = cursor.fetchone()
            if not found:
                return ""
            cursor.execute(
                f'ALTER TABLE {table} DROP CONSTRAINT "{name}", ADD CONSTRAINT "{name}" {found[0]}'
            )
    return str(found[0])


def made_anew(model: type[models.Model], constraint: models.BaseConstraint) -> str:
    """What Django would make of it today."""
    with connection.schema_editor() as editor:
        editor.remove_constraint(model, constraint)
        editor.add_constraint(model, constraint)
    return definition(model._meta.db_table, constraint.name)


def declared() -> list[Any]:
    """Unique ones with a condition are indexes, which a table of the database does not name as constraints."""
    return [
        pytest.param(model, one, id=one.name)
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        for one in model._meta.constraints
        if not isinstance(one, models.UniqueConstraint)
    ]


@pytest.mark.parametrize(("model", "constraint"), declared())
def test_meta_says_what_the_database_holds(
    model: type[models.Model], constraint: models.BaseConstraint
) -> None:
    held = definition(model._meta.db_table, constraint.name)
    assert held
    assert made_anew(model, constraint) == held


def test_control_a_constraint_that_differs_is_seen() -> None:
    worker = apps.get_model("staff", "Worker")
    other = models.CheckConstraint(condition=~models.Q(snils=""), name="worker_birth_date_sane")
    held = definition("staff_worker", other.name)
    assert made_anew(worker, other) != held
