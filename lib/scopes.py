"""Whose records a Responsible may act on, asked under the lock (R44)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from lib.reasons import Reason, refuse_if

Theirs = Callable[[Any], "QuerySet[Any]"]


@dataclass(frozen=True, eq=False)
class Scope:
    """rows: for each kind of record, those of a Responsible; gone: what is said about a record that is not theirs
    any more, since a page began at a queryset of theirs."""

    rows: Mapping[type[Model], Theirs]
    gone: Callable[[Any], Reason]

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
