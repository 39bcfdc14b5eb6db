"""The operator's search in short lists: any order of words, Ё as Е, one letter wrong (long ones: `ui.long_lists`)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from lib import search


class WithSearch:
    """The words are looked for in `search_fields`, or by `finder` where the records know better how they are found."""

    search_fields: Any

    def finder(self, text: str, close: bool) -> QuerySet[Any] | None:
        return None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if not search_term.strip():
            return queryset, False
        return search.exact_or_close(lambda close: self._search(queryset, search_term, close)), False

    def _search(self, queryset: QuerySet[Any], text: str, close: bool) -> QuerySet[Any]:
        if (found := self.finder(text, close)) is not None:
            return queryset.filter(pk__in=found.order_by().values("pk"))
        names = [name for name in self.search_fields if not name.startswith("=")]
        folded = {f"folded_{at}": search.folded_text(name) for at, name in enumerate(names)}
        queryset = queryset.annotate(**folded)
        for word in search.words(text):
            said = search.one(word, *folded, close=close)
            if (pk := search.number(word)) is not None and "=id" in self.search_fields:
                said |= Q(pk=pk)
            queryset = queryset.filter(said)
        return queryset
