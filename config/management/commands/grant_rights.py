"""What the application's role may do in the database: work with records, add to the history, change no table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import connection, transaction

APPLICATION = "ais_app"
# Who did what is written once and for all; what a migration did is the owner's to say.
WRITTEN_ONCE = {"django_admin_log"}
# Who looked is never rewritten, and forgotten when its time has come: the table itself says no before (R42).
FORGOTTEN = {"staff_look"}
# An act is written by the function that destroys, with the owner's rights, and by nothing else (decision 0101).
READ_ONLY = {"django_migrations", "support_destruction"}
FUNCTIONS = ("support_erase(bigint, bigint, text, bigint)",)


def history_tables() -> set[str]:
    """Every table that tells how a record came to be what it is (R42)."""
    keys = {"history_id", "m2m_history_id"}
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table for model in models if model._meta.pk and model._meta.pk.name in keys}


def grants() -> Iterator[str]:
    """In the order to be said; said again after every migration, since it may have brought a table."""
    once = history_tables() | WRITTEN_ONCE
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {APPLICATION}"
    yield f"GRANT USAGE ON SCHEMA public TO {APPLICATION}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {APPLICATION}"
    for table in sorted(connection.introspection.table_names()):
        allowed = "SELECT, INSERT" if table in once else "SELECT, INSERT, UPDATE, DELETE"
        if table in READ_ONLY:
            allowed = "SELECT"
        if table in FORGOTTEN:
            allowed = "SELECT, INSERT, DELETE"
        yield f'GRANT {allowed} ON "{table}" TO {APPLICATION}'
    for function in FUNCTIONS:
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {APPLICATION}"


def grant() -> int:
    """By the owner of the tables; returns how many orders were said."""
    said = 0
    with connection.cursor() as cursor:
        for order in grants():
            cursor.execute(order)
            said += 1
    return said


class Command(BaseCommand):
    help = (
        "После migrate, ролью владельца: даёт роли приложения права на таблицы; историю она только дополняет."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            grant()
        self.stdout.write(f"Права роли {APPLICATION} заданы; таблиц истории: {len(history_tables())}.")
