from django.apps import apps
from django.db import connection, transaction

from accounts.models import User
from organizations.models import Organization

# What migrations brought stays; the rest of these rooms is people's and goes.
ROOMS = (
    "letters",
    "accounts",
    "account",
    "usersessions",
    "mfa",
    "submissions",
    "organizations",
    "staff",
    "courses",
    "support",
)
KEPT = {"vouchers_vouchertemplate", "vouchers_templateblock"}


def is_empty() -> bool:
    return not User.objects.exists() and not Organization.objects.exists()


def wipe() -> None:
    """Everything that people did in the demo, and the people."""
    rooms = [apps.get_app_config(room) for room in (*ROOMS, "vouchers", "sessions", "admin")]
    tables = {
        model._meta.db_table for room in rooms for model in room.get_models(include_auto_created=True)
    } - KEPT
    names = ", ".join(f'"{table}"' for table in sorted(tables))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        # What still waits for the end of an outer transaction is about rows that are going.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {names} CASCADE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
