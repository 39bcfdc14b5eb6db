"""Statements that every page says: PostgreSQL plans them once for each connection, not each time."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import NotSupportedError, connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper
from django.db.models import QuerySet


@contextmanager
def cursor() -> Iterator[CursorWrapper]:
    """A cursor whose values travel apart from the words, so that a plan can be kept (`prepare_threshold` in the
    settings says after how many times)."""
    connection.ensure_connection()
    server: Any = connection.connection
    usual = server.cursor_factory
    server.cursor_factory = ServerBindingCursor
    try:
        with connection.cursor() as opened:
            yield opened
    finally:
        server.cursor_factory = usual


def fetch(statement: str, values: Any) -> list[tuple[Any, ...]]:
    """All rows of the answer.

    A table that was altered meanwhile makes the plans of it useless: outside a transaction they are forgotten and the
    statement is said once more; inside one the rollback forgets them.
    """
    try:
        return _fetch(statement, values)
    except NotSupportedError:
        if connection.in_atomic_block:
            raise
        with connection.cursor() as forgetting:
            forgetting.execute("DEALLOCATE ALL")
        return _fetch(statement, values)


def _fetch(statement: str, values: Any) -> list[tuple[Any, ...]]:
    with cursor() as asking:
        asking.execute(statement, values)
        rows: list[tuple[Any, ...]] = asking.fetchall()
    return rows


# A number that no record has: where it stands among the values of a queryset, another one is put.
MARK = -(2**40) + 1


class Kept:
    """A queryset as words that are made once, and values of which one changes.

    Building and wording a queryset costs more than a page of its rows. `build` makes it for the number MARK, as
    `values_list`; no field may need a converter, and every MARK in it means the number that `rows` is given.
    """

    def __init__(self, queryset: QuerySet[Any, Any]) -> None:
        sql, self.values = queryset.query.sql_with_params()
        self.sql = f"{sql} LIMIT %s OFFSET %s"
        names = [*queryset.query.values_select, *queryset.query.annotation_select]
        self.row: Any = namedtuple("Row", names)  # type: ignore[misc]  # the names are the queryset's
        if MARK not in self.values:
            raise ValueError("the queryset does not look at the number")

    def rows(self, number: int, limit: int, offset: int = 0) -> list[Any]:
        values = [number if value == MARK else value for value in self.values]
        return [self.row._make(row) for row in fetch(self.sql, [*values, limit, offset])]
