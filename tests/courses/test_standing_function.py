"""The function that judges a seat: the database's is the file's, and it reads no table from end to end (R36)."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from courses import facts
from tests.plans.reading import Plans
from tests.plans.test_plans import plans, region  # noqa: F401 fixtures
from tests.roles.world import World, world  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db
FILE = Path(facts.__file__).with_name("standing.sql")
PARAMETERS = {"on_day": "'2026-11-30'::date", "at_moment": "now()", "of_workers": "'{1}'::bigint[]"}


def body() -> str:
    return FILE.read_text().split("$$")[1]


def test_a_change_of_the_file_came_with_a_migration() -> None:
    """Otherwise a database that is there already would go on with the old one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'courses_standing'")
        assert cursor.fetchone() == (body(),)


def test_it_reads_no_big_table_whole(plans: Plans) -> None:  # noqa: F811
    """A plan of a page does not show what a function does: here it is asked for by itself."""
    query = body().split("RETURN QUERY")[1].rsplit(";", 1)[0]
    for name, value in PARAMETERS.items():
        assert name in query
        query = query.replace(name, value)
    with plans.of("courses_standing"), connection.cursor() as cursor:
        cursor.execute(query.strip())
    assert len(plans.seen) == 1
    assert not plans.whole
