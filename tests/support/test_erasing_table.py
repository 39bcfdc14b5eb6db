"""R42: no table that knows a person is forgotten by the function that destroys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from accounts.models import User
from staff.models import Worker

SOURCE = Path("support/migrations/0010_erase.sql").read_text(encoding="utf-8")
TOLD = set(re.findall(r"(?:UPDATE|DELETE FROM) (\w+)", SOURCE))
# They name who did something by the account alone, and say nothing else of a person.
OF_NOBODY = {
    "courses_coursegroup",
    "courses_historicalcoursegroup",
    "courses_historicalfrdotemplate",
    "courses_historicalprogramme",
    "courses_historicalprovider",
    "retention_historicalterm",
    "texts_historicalact",
    "texts_historicaledition",
    "courses_historicalsynonym",
    "imports_batch",
    "imports_historicalbatch",
    "organizations_historicaldistrict",
    "organizations_historicalorganization",
    "organizations_historicalorganizationtype",
    "organizations_mailing",
    "staff_historicalposition",
    "staff_historicalsnilsshown",
    "staff_historicalstafflist",
    "staff_reorganization",
    "support_destruction",
    "support_historicalsavedanswer",
    "vouchers_historicaltemplateblock",
    "vouchers_historicalvoucherblock",
    "vouchers_historicalvoucherquota",
    "vouchers_historicalvouchertemplate",
    "vouchers_voucherblock",
    # Who looked: numbers of records, which are nobody's then.
    "staff_look",
}
WORDS = (models.CharField, models.TextField, models.JSONField, models.FileField, ArrayField)


def knowing_a_person() -> set[str]:
    """Tables with words that point at a person, or at what points at one."""
    every = apps.get_models(include_auto_created=True)
    direct = {one for one in every if _targets(one) & {Worker, User}} | {Worker, User}
    near = {one for one in every if one in direct or _targets(one) & direct}
    return {one._meta.db_table for one in near if _words(one)}


def _targets(model: type[models.Model]) -> set[object]:
    return {field.related_model for field in model._meta.concrete_fields if field.related_model}


def _words(model: type[models.Model]) -> bool:
    fields = model._meta.concrete_fields
    return any(isinstance(field, WORDS) and not field.choices and not field.is_relation for field in fields)


def test_r42_each_table_that_knows_a_person_is_in_the_function() -> None:
    """A new one is a line of a new migration of the function, or stands in OF_NOBODY."""
    assert sorted(knowing_a_person() - TOLD - OF_NOBODY) == []
    assert sorted(OF_NOBODY - knowing_a_person()) == []


def test_control_a_table_that_the_function_forgets_is_seen() -> None:
    assert "staff_emailchange" in knowing_a_person() - (TOLD - {"staff_emailchange"}) - OF_NOBODY


@pytest.mark.django_db
def test_the_database_has_this_very_function() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'support_erase'")
        [body] = cursor.fetchone()
    assert body.strip() in SOURCE
