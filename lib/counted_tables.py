"""PostgreSQL counts the rows of our tables, so that what is asked next is planned for as many as there are."""

from __future__ import annotations

from django.db import connection


def analyze() -> None:
    """Of our own tables only: a bare ANALYZE takes the catalogues of the whole server too, and whoever does the same in
    another of its databases waits until this transaction ends."""
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(map(connection.ops.quote_name, sorted(tables)))}")
