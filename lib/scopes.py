"""The lock of a record and, under it, whether the record is the acting Responsible's own (R44)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from lib import acting
from lib.locks import Row, lock
from lib.reasons import Reason, refuse_if

Theirs = Callable[[Any], "QuerySet[Any]"]


@dataclass(frozen=True, eq=False)
class Scope:
    """rows: for each kind of record, those of a Responsible; gone: what is said about a record that is not theirs
    any more, since a page began at a queryset of theirs."""

    rows: Mapping[type[Model], Theirs]
    gone: Callable[[Any], Reason]

    def __or__(self, other: Scope) -> Scope:
        """Both: an action that looks at records of two rooms. Each speaks of its own records."""
        return Scope({**self.rows, **other.rows}, lambda record: _of(record, self, other).gone(record))

    def check(self, records: Iterable[Model], responsible: Any) -> None:
        """Are all of them the Responsible's own now? Raises Refused."""
        asked = list(records)
        for model in {type(record) for record in asked}:
            own = set(
                self.rows[model](responsible)
                .filter(pk__in=[record.pk for record in asked if type(record) is model])
                .values_list("pk", flat=True)
            )
            refuse_if(self.gone(record) for record in asked if type(record) is model and record.pk not in own)


def _of(record: Model, *scopes: Scope) -> Scope:
    return next(scope for scope in scopes if type(record) in scope.rows)


def hold(record: Row) -> Row:
    """Take the record for this transaction and return it as it now stands. Raises Refused when a Responsible acts
    and it is not theirs any more: the page was opened before the worker left."""
    held = lock(record)
    must_be_theirs(held)
    return held


def must_be_theirs(*records: Model) -> None:
    """The same for records that are held already. The operator and the worker's own cabinet are asked nothing here:
    their pages begin at their own querysets."""
    action = acting.current.get()
    if action is None or action.responsible is None:
        return
    if action.scope is not None:
        action.scope.check(records, action.responsible)
        action.held = True
