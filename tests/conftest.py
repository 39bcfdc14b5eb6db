from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

pytest_plugins = [
    "tests.hashing",
    "tests.limits",
    "tests.no_code",
    "tests.history_guard",
    "tests.people",
    "tests.tables",
    "tests.clearing",
    "tests.reference",
    "tests.servers",
    "tests.live",
]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file made for a test is another in each process (it holds the time): its bytes are no name."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database goes at the end, whoever was killed while talking to it."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
