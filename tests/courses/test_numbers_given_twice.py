"""A region that was loaded before a number was given once: the migration names the two, and changes nothing (R38)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from lib.dates import today
from tests import factories

once: Any = import_module("courses.migrations.0008_certificate_number_once")
pytestmark = pytest.mark.django_db


def checked() -> None:
    with connection.schema_editor() as editor:
        once.refuse_numbers_given_twice(apps, editor)


def test_r38_numbers_given_twice_are_named_to_whoever_migrates(anna, vera) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX certificate_number_once")
    first = factories.certificate(factories.finished(anna), "63-7b", today())
    checked()
    second = factories.certificate(factories.finished(anna), "63-7B", today())
    with pytest.raises(once.NumbersGivenTwice) as told:
        checked()
    assert f"ИРО: № 63-7B (удостоверения с ID {first.pk}, {second.pk})" in str(told.value)
