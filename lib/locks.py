from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models
from django.db.transaction import TransactionManagementError

from lib import acting

# One order for everybody, or two actions wait for each other for ever. The Responsible comes first, because the
# access is looked at before any action of theirs begins; the group is the hot row: last, held shortest.
ORDER = (
    "accounts.user",
    "organizations.responsible",
    "imports.batch",
    "organizations.organization",
    "words",
    "staff.worker",
    "staff.invitation",
    "staff.employment",
    "vouchers.voucher",
    "vouchers.voucherquota",
    # What operators keep: taken whole while it is edited.
    "staff.attestation",
    "staff.position",
    "organizations.organizationtype",
    "organizations.district",
    "vouchers.vouchertemplate",
    "courses.provider",
    "courses.programme",
    "courses.synonym",
    "courses.frdotemplate",
    "retention.term",
    "texts.edition",
    "texts.act",
    "courses.coursegroup",
    "courses.waitingentry",
    "support.savedanswer",
    "support.ticket",
)

Row = TypeVar("Row", bound=models.Model)
# Of rows that are there and stand for nothing any more: who asks for one hears why not (`must_stand`).
_standing: dict[type[models.Model], Callable[[Sequence[Any]], None]] = {}


def must_stand(model: type[models.Model], check: Callable[[Sequence[Any]], None]) -> None:
    """Every row of the model that is taken for a change goes through this check, which raises Refused."""
    _standing[model] = check


class Together:
    """Statements that go to the server in one way there and back, one after another as they stand."""

    def __init__(self) -> None:
        self._said: list[tuple[str, list[Any], bool]] = []
        self.answers: list[list[tuple[Any, ...]]] = []

    def lock(self, statement: str, values: list[Any]) -> None:
        """Of which nothing is read."""
        self._said.append((statement, values, False))

    def read(self, statement: str, *values: Any) -> None:
        """Its rows are the next of `answers` when the block has ended, as they stood under the locks before it."""
        self._said.append((statement, list(values), True))

    def go(self) -> None:
        if not self._said:
            return
        values = [value for _, given, _ in self._said for value in given]
        with connection.cursor() as cursor:
            cursor.execute(";\n".join(statement for statement, *_ in self._said), values)
            for *_, read in self._said:
                if read:
                    self.answers.append(cursor.fetchall())
                cursor.nextset()


_together: ContextVar[Together | None] = ContextVar("together", default=None)


class LockOrderBroken(AssertionError):
    """An action took its locks in another order than everybody else: a deadlock in waiting."""


def _stand_in_order(model: type[models.Model]) -> None:
    _next_in_order(model._meta.label_lower)


def _next_in_order(name: str) -> None:
    if not connection.in_atomic_block:
        raise TransactionManagementError(f"{name}: a lock outside a transaction is let go at once")
    rank = ORDER.index(name)
    action = acting.current.get()
    if action is None:
        return
    if rank < action.lock_rank:
        raise LockOrderBroken(f"{action.action}: {name} after {ORDER[action.lock_rank]}")
    action.lock_rank = rank


def lock(row: Row) -> Row:
    """Take the row for this transaction and return it as it now stands."""
    return lock_all(type(row), [row.pk])[0]


def lock_all(model: type[Row], pks: Iterable[int]) -> list[Row]:
    """Take several rows of a kind, in the order of their numbers. Raises ObjectDoesNotExist when one is gone."""
    return _take(model, pks, no_key=True)


def lock_where(model: type[models.Model], **fields: Any) -> None:
    """Take every row whose fields have these values (None: those that have none), in the order of their numbers."""
    _stand_in_order(model)
    quoted = connection.ops.quote_name
    columns = {field.name: quoted(str(field.column)) for field in model._meta.concrete_fields}
    said = [(columns[name], value) for name, value in fields.items()]
    where = " AND ".join(f"{column} IS NULL" if value is None else f"{column} = %s" for column, value in said)
    table, values = quoted(model._meta.db_table), [value for _, value in said if value is not None]
    _say(f"SELECT 1 FROM {table} WHERE {where} ORDER BY id FOR NO KEY UPDATE", values)  # noqa: S608 our own names


def _take(model: type[Row], pks: Iterable[int], *, no_key: bool) -> list[Row]:
    wanted = sorted(set(pks))
    _stand_in_order(model)
    how = "FOR NO KEY UPDATE" if no_key else "FOR UPDATE"
    names, converters, said = _reading(model)
    with connection.cursor() as cursor:
        cursor.execute(f"{said} WHERE id = ANY(%s) ORDER BY id {how}", [wanted])
        rows = [list(row) for row in cursor.fetchall()]
    for place, convert in converters:
        for row in rows:
            row[place] = convert(row[place], None, connection)
    if len(rows) != len(wanted):
        raise ObjectDoesNotExist(f"{model.__name__} {wanted}")
    found = [model.from_db(connection.alias, names, row) for row in rows]
    if no_key and model in _standing:
        _standing[model](found)
    return found


@cache
def _reading(model: type[models.Model]) -> tuple[list[str], list[tuple[int, Any]], str]:
    """How a row is read in plain SQL: every action begins with it, and a queryset that says the same costs four
    times the answer."""
    fields, quoted = model._meta.concrete_fields, connection.ops.quote_name
    converters = [(n, how) for n, field in enumerate(fields) for how in field.get_db_converters(connection)]
    columns = ", ".join(quoted(str(field.column)) for field in fields)
    return (
        [field.attname for field in fields],
        converters,
        f"SELECT {columns} FROM {quoted(model._meta.db_table)}",  # noqa: S608 our own names
    )


def lock_whole(row: Row) -> Row:
    """Take the row from those too who only refer to it: wait for the references that are not committed yet, and
    let nobody make another until this transaction ends. For an edit that is judged against them."""
    return lock_all_whole(type(row), [row.pk])[0]


def lock_all_whole(model: type[Row], pks: Iterable[int]) -> list[Row]:
    """`lock_whole` of several rows of a kind, in the order of their numbers. Raises ObjectDoesNotExist."""
    return _take(model, pks, no_key=False)


def lock_to_refer(row: models.Model) -> None:
    """Keep the row from being taken whole, as the foreign key of the row about to be written would anyway; others
    may refer to it and its other columns may change."""
    lock_all_to_refer(type(row), [row.pk])


def lock_all_to_refer(model: type[models.Model], pks: Iterable[int]) -> None:
    """`lock_to_refer` of several rows of a kind, in the order of their numbers."""
    _stand_in_order(model)
    _select(model, pks, "FOR KEY SHARE")


def lock_shared(row: models.Model) -> None:
    """Keep the row from being changed until this transaction ends, while others may keep it too."""
    lock_all_shared(type(row), [row.pk])


def lock_all_shared(model: type[models.Model], pks: Iterable[int]) -> None:
    """`lock_shared` of several rows of a kind, in the order of their numbers."""
    _stand_in_order(model)
    _select(model, pks, "FOR SHARE")


def _select(model: type[models.Model], pks: Iterable[int], how: str) -> None:
    table = connection.ops.quote_name(model._meta.db_table)
    _say(f"SELECT 1 FROM {table} WHERE id = ANY(%s) ORDER BY id {how}", [list(pks)])  # noqa: S608 our own table name


def _say(statement: str, values: list[Any]) -> None:
    together = _together.get()
    if together is not None:
        together.lock(statement, values)
        return
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@contextmanager
def at_once() -> Iterator[Together]:
    """The locks of this block of which nothing is read go to the server together, and with them what it is to read."""
    asked = Together()
    token = _together.set(asked)
    try:
        yield asked
    finally:
        _together.reset(token)
    asked.go()


def lock_words(*words: str) -> None:
    """Hold names of things that have no row yet, such as a СНИЛС about to be registered, until the transaction ends.

    After Responsibles and organizations, before people: whose row would carry them. Several at once in the order of
    their numbers.
    """
    _next_in_order("words")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT hashtextextended(word, 0) FROM unnest(%s::text[]) AS word ORDER BY 1", [list(words)]
        )
        for (number,) in cursor.fetchall():
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
