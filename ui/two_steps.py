from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django_tables2.data import TableQuerysetData

Details = Callable[[Any], QuerySet[Any]]
AT_ONCE = 500


class InTwoSteps(TableQuerysetData):
    """A list whose rows are found first, by their numbers, and read after, with all that a page says of them.

    Asked for together, the search and a dozen joined tables are more than PostgreSQL weighs against each other: with
    a million workers it reads every row of the region for one page of a school. `details` adds what a row needs.
    """

    def __init__(self, data: QuerySet[Any], details: Details) -> None:
        super().__init__(data)
        self.details = details

    def __getitem__(self, key: Any) -> Any:
        if not isinstance(key, slice):
            return self.data[key]
        return self._read(list(self._numbers()[key]))

    def __iter__(self) -> Iterator[Any]:
        numbers = list(self._numbers())
        for start in range(0, len(numbers), AT_ONCE):
            yield from self._read(numbers[start : start + AT_ONCE])

    def _numbers(self) -> QuerySet[Any]:
        numbers: QuerySet[Any] = self.data.values_list("pk", flat=True)
        return numbers

    def _read(self, numbers: list[int]) -> list[Any]:
        rows = self.details(self.data.model._default_manager.filter(pk__in=numbers)).in_bulk()
        return [rows[number] for number in numbers if number in rows]
