from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet

Details = Callable[[Any], QuerySet[Any]]
AT_ONCE = 500


class InTwoSteps:
    """A list whose rows are found first, by their numbers, and read after, with all that a page says of them.

    PendingChange for together, the search and a dozen joined tables are more than PostgreSQL weighs against each other: with
    a million workers it reads every row of the region for one page of a school. `details` adds what a row needs.
    """

    def __init__(self, found: QuerySet[Any], details: Details) -> None:
        self.found = found
        self.details = details

    def count(self) -> int:
        return self.found.count()

    def __getitem__(self, part: slice) -> list[Any]:
        return self._read(list(self._numbers()[part]))

    def __iter__(self) -> Iterator[Any]:
        numbers = list(self._numbers())
        for start in range(0, len(numbers), AT_ONCE):
            yield from self._read(numbers[start : start + AT_ONCE])

    def _numbers(self) -> QuerySet[Any]:
        numbers: QuerySet[Any] = self.found.values_list("pk", flat=True)
        return numbers

    def _read(self, numbers: list[int]) -> list[Any]:
        rows = self.details(self.found.model._default_manager.filter(pk__in=numbers)).in_bulk()
        return [rows[number] for number in numbers if number in rows]
