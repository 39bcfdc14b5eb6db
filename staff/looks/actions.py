"""What is kept of who looked, and for how long (R42)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lib import dates, prepared
from lib.actions import action
from retention.facts import term
from retention.known import LOOKS
from staff.models import Look

# A file of the whole region is written down in rows of so many people.
AT_ONCE = 1000
STATEMENT = """
INSERT INTO staff_look (at, by_id, organization_id, what, workers, request_id) VALUES (%s, %s, %s, %s, %s, %s)
"""


def write_down(workers: Iterable[int], *, by: int, organization: int | None, what: str, number: str) -> None:
    """An answer showed these workers' data: one statement, whatever their number (R42).

    It is no action: nothing of anybody's changes, and a page that is read starts no transaction of its own for it.
    by, organization: IDs; number: the request's own.
    """
    everybody, at = sorted(workers), dates.now()
    parts = (everybody[start : start + AT_ONCE] for start in range(0, len(everybody), AT_ONCE))
    rows = [(at, by, organization, what[:200], some, number) for some in parts]
    with prepared.cursor() as cursor:
        cursor.executemany(STATEMENT, rows) if len(rows) > 1 else cursor.execute(STATEMENT, rows[0])


@action("Удалены старые записи о том, кто смотрел данные", scope=None)
def forget_old_looks(*, by: Any, why: str = "") -> int:
    """Kept for their term, by the database itself for a year at least (R42). Returns how many rows are forgotten."""
    until = dates.now() - term(LOOKS)
    deleted, _ = Look.objects.filter(at__lt=until).delete()
    return deleted
