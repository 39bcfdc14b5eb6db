"""What must hold in the database at any moment: after a night, a kill, a restore (reliability §6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models

from home.invariants import merging, people, seats, vouchers

SHOWN = 20


@dataclass(frozen=True)
class Check:
    """`sql` names, one a row, the records for which the sentence is not true."""

    rule: str
    sentence: str
    sql: str

    def violations(self, limit: int = SHOWN) -> tuple[int, list[str]]:
        """How many records it is not true of, and the names of the first of them."""
        with connection.cursor() as cursor:
            cursor.execute(f"WITH bad (name) AS ({self.sql}) SELECT count(*) FROM bad")  # noqa: S608 our own text
            count = cursor.fetchone()[0]
            if not count:
                return 0, []
            cursor.execute(f"WITH bad (name) AS ({self.sql}) SELECT name FROM bad LIMIT %s", [limit])  # noqa: S608
            return count, [str(name) for (name,) in cursor.fetchall()]


def every_check() -> Iterator[Check]:
    for room in (seats, vouchers, people):
        for rule, sentence, sql in room.CHECKS:
            yield Check(rule, sentence, sql)
    yield Check(*merging.check())
    yield from histories()


# Columns that the database itself keeps equal to other rows: they change without a line of history, by design.
KEPT_BY_THE_DATABASE = {
    "courses_coursegroup": {"taken", "queue"},
    "courses_enrolment": {"starts_on", "ends_on"},
    "vouchers_voucherquota": {"issued"},
}


def histories() -> Iterator[Check]:
    """Every tracked record has a history that ends with what the record says now (R42)."""
    for model in apps.get_models():
        if not hasattr(model._meta, "simple_history_manager_attribute"):
            continue
        history = getattr(model, model._meta.simple_history_manager_attribute).model
        table, told = model._meta.db_table, history._meta.db_table
        name = str(model._meta.verbose_name)
        yield Check(
            "R42",
            f"у каждой записи «{name}» есть история",
            f"SELECT 'запись ' || r.id FROM {table} r WHERE NOT EXISTS (SELECT 1 FROM {told} h WHERE h.id = r.id)",  # noqa: S608
        )
        yield Check(
            "R42",
            f"в истории записи «{name}» сказано, кто или почему",
            f"SELECT 'запись ' || h.id FROM {told} h"  # noqa: S608
            " WHERE h.history_user_id IS NULL AND coalesce(h.history_change_reason, '') = ''",
        )
        now = ", ".join(f"r.{column}" for column in told_columns(model, history))
        then = now.replace("r.", "h.")
        yield Check(
            "R42",
            f"запись «{name}» такова, как в последней строке её истории",
            f"SELECT 'запись ' || r.id FROM {table} r JOIN ("  # noqa: S608
            f" SELECT DISTINCT ON (id) * FROM {told} ORDER BY id, history_date DESC, history_id DESC) h ON h.id = r.id"
            f" WHERE h.history_type = '-' OR ({now}) IS DISTINCT FROM ({then})",
        )


def told_columns(model: type[models.Model], history: type[models.Model]) -> list[str]:
    """The columns that a record and the lines of its history have in common and that only actions change."""
    kept = KEPT_BY_THE_DATABASE.get(model._meta.db_table, set())
    ours = {str(field.column) for field in model._meta.concrete_fields if not field.generated}
    theirs = {str(field.column) for field in history._meta.concrete_fields}
    return sorted((ours & theirs) - kept)
