"""After a test with real transactions the tables are emptied; content types and permissions stay as they are.

Django's own way empties those too and makes them anew, which takes as long again. Rows are not deleted one by one: a
table of many pages without a row would be planned as if it stayed empty, and a later test that fills it would wait.
"""

from __future__ import annotations

from django.core.management.color import no_style
from django.db import connections
from django.test import TransactionTestCase

# Made by `migrate` from the models: the same for every test.
KEPT = {"django_content_type", "auth_permission"}


def _teardown(case: TransactionTestCase) -> None:
    for name in case._databases_names(include_mirrors=False):  # type: ignore[attr-defined]
        connection = connections[name]
        tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
        orders = connection.ops.sql_flush(no_style(), sorted(set(tables) - KEPT))
        connection.ops.execute_sql_flush(orders)


TransactionTestCase._fixture_teardown = _teardown  # type: ignore[attr-defined]
