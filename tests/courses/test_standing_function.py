"""The function that judges a seat is what its file says (R36)."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.plans.inside import standing


@pytest.mark.django_db
def test_a_change_of_the_file_came_with_a_migration() -> None:
    """Otherwise a database that is there already would go on with the old one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'courses_standing'")
        assert cursor.fetchone() == (standing(),)
