"""May a list be saved under this name? (R45)"""

from __future__ import annotations

from collections.abc import Mapping

from lib.reasons import Reason
from staff.lists import reasons

MOST = 8


def may_save(own: Mapping[str, str], name: str, query: str) -> list[Reason]:
    """own: the filters that the person has saved, by name, whatever its case (R45)."""
    if not query:
        return [reasons.nothing_to_save()]
    if same := next((known for known, asked in own.items() if asked == query), None):
        return [reasons.list_saved_already(same)]
    if taken := may_name(own, name):
        return taken
    return [reasons.too_many_lists(len(own))] if len(own) >= MOST else []


def may_name(own: Mapping[str, str], name: str) -> list[Reason]:
    """own: the person's other lists, by name (R45)."""
    return [reasons.list_name_taken()] if name.casefold() in {known.casefold() for known in own} else []
