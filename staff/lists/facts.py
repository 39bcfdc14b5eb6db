"""A filter as it is kept, and whose lists there are (R45)."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from staff.models import SavedList

# Not a filter; and what is typed to find one person is that person's data.
NOT_KEPT = frozenset({"page", "sort", "format", "q"})
# The same of a list of the operator, whose order is kept.
NOT_KEPT_BY_OPERATOR = frozenset({"q", "p", "e", "excel", "all", "_changelist_filters"})
LONGEST = 500


def filter_of(asked: QueryDict, *, without: frozenset[str] = NOT_KEPT) -> str:
    """The filters of an address in one order, without those that are empty; an address of no list is none (R45)."""
    kept = urlencode(
        sorted((name, str(said)) for name, said in asked.items() if said and name not in without)
    )
    return kept if len(kept) <= LONGEST else ""


def own(user: Any, page: str = "", *, but: int = 0) -> dict[str, str]:
    """The person's filters of that page by name; but: the number of the list to leave out (R45)."""
    return dict(SavedList.objects.of(user, page).exclude(pk=but).values_list("name", "query"))
