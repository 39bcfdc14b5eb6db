from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import connection

from home.invariants import accounts_and_letters, seats, vouchers, workers

SHOWN = 20


@dataclass(frozen=True)
class Violation:
    rule: str
    what: str
    where: str


@dataclass(frozen=True)
class Check:
    """`sql` names, one a row, the records for which the sentence is not true."""

    rule: str
    sentence: str
    sql: str

    def violations(self, limit: int = SHOWN) -> tuple[int, list[Violation]]:
        """How many there are, and the first of them."""
        with connection.cursor() as cursor:
            cursor.execute(f"WITH bad (name) AS ({self.sql}) SELECT count(*) FROM bad")  # noqa: S608 our own text
            count = cursor.fetchone()[0]
            if not count:
                return 0, []
            cursor.execute(f"WITH bad (name) AS ({self.sql}) SELECT name FROM bad LIMIT %s", [limit])  # noqa: S608
            return count, [Violation(self.rule, self.sentence, str(name)) for (name,) in cursor.fetchall()]


def every_check() -> Iterator[Check]:
    for room in (seats, vouchers, workers, accounts_and_letters):
        for rule, sentence, sql in room.CHECKS:
            yield Check(rule, sentence, sql)
    yield from histories()


def histories() -> Iterator[Check]:
    """Every tracked record has a history, and every line of it says who or, where nobody was there, why (R42)."""
    for model in apps.get_models():
        if not hasattr(model._meta, "simple_history_manager_attribute"):
            continue
        table = model._meta.db_table
        told = getattr(model, model._meta.simple_history_manager_attribute).model._meta.db_table
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
