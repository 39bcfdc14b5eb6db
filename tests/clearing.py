"""After a test with real transactions the rows go that it has written.

Django's own way empties every table at once, with all its indexes: half a second for some two hundred tables of
which ten have a row, and then it makes the content types and permissions anew.
"""

from __future__ import annotations

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import TransactionTestCase

# Made by `migrate` from the models: the same for every test.
KEPT = {"django_content_type", "auth_permission"}
# The locks wait for whoever is writing still, as Django's TRUNCATE does; keys and triggers say nothing to it.
CLEAR = """
BEGIN;
SET LOCAL session_replication_role = replica;
LOCK TABLE {locked} IN SHARE ROW EXCLUSIVE MODE;
{deletes};
COMMIT
"""
django_flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def clear(connection: BaseDatabaseWrapper) -> None:
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    tables = [connection.ops.quote_name(name) for name in names if name not in KEPT]
    deletes = "; ".join(f"DELETE FROM {table}" for table in tables)  # noqa: S608 names of our own tables
    with connection.cursor() as cursor:
        cursor.execute(CLEAR.format(locked=", ".join(tables), deletes=deletes))


def _superuser(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SHOW is_superuser")
        return bool(cursor.fetchone()[0] == "on")


def _teardown(case: TransactionTestCase) -> None:
    """Somebody's own server, where we are nobody special, is cleared as Django does it."""
    for name in case._databases_names(include_mirrors=False):  # type: ignore[attr-defined]
        if not _superuser(connections[name]):
            django_flush(case)
            return
        clear(connections[name])


TransactionTestCase._fixture_teardown = _teardown  # type: ignore[attr-defined]
