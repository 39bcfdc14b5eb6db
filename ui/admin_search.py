"""The operator's search: any order of words, Ё as Е, one letter wrong; tables of a million rows by their indexes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from lib import search

# So many of another table's records are looked through for those that point at them.
MOST = 2_000
Finder = Callable[[str, bool], QuerySet[Any]]


class WithSearch:
    """`finders`: which records answer to the text, by the field that points at them; `pk` for the list's own.

    Without finders the words are looked for in `search_fields`: for short lists only.
    """

    finders: ClassVar[Mapping[str, Finder]] = {}
    search_fields: Any
    search_help_text: str | None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if not search_term.strip():
            return queryset, False
        find = self._by_finders if self.finders else self._by_fields
        return search.exact_or_close(lambda close: find(queryset, search_term, close)), False

    def _by_finders(self, queryset: QuerySet[Any], text: str, close: bool) -> QuerySet[Any]:
        """Numbers first, rows after: beside an OR between tables PostgreSQL would read them all."""
        found = Q(pk=None)
        for field, find in self.finders.items():
            numbers = find(text, close).order_by().values_list("pk", flat=True)
            found |= Q(**{f"{field}__in": numbers if len(self.finders) == 1 else list(numbers[:MOST])})
        return queryset.filter(found)

    def _by_fields(self, queryset: QuerySet[Any], text: str, close: bool) -> QuerySet[Any]:
        names = [name for name in self.search_fields if not name.startswith("=")]
        folded = {f"folded_{at}": search.folded_text(name) for at, name in enumerate(names)}
        queryset = queryset.annotate(**folded)
        for word in search.words(text):
            said = search.one(word, *folded, close=close)
            if (pk := search.number(word)) is not None and "=id" in self.search_fields:
                said |= Q(pk=pk)
            queryset = queryset.filter(said)
        return queryset
