"""The filter of a list is saved under a name, renamed, removed: one's own, and nobody else's (R45)."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.locks import lock_words
from lib.reasons import refuse_if
from staff.lists import facts, rules
from staff.models import SavedList


@action("", scope=None)
def save_list(name: str, query: str, page: str = "", *, by: Any, why: str = "") -> SavedList:
    """Keep the filter of that page under this name (R45). Raises Refused."""
    _hold(by)
    if known := SavedList.objects.of(by, page).filter(name=name, query=query).first():
        return known
    refuse_if(rules.may_save(facts.own(by, page), name, query))
    return SavedList.objects.create(user=by, page=page, name=name, query=query)


@action("", scope=None)
def rename_list(saved: SavedList, name: str, *, by: Any, why: str = "") -> SavedList:
    """The same filter under another name (R45). Raises Refused."""
    _hold(by)
    refuse_if(rules.may_name(facts.own(by, saved.page, but=saved.pk), name))
    saved.name = name
    saved.save(update_fields=["name"])
    return saved


@action("", scope=None)
def remove_list(saved: SavedList, *, by: Any, why: str = "") -> None:
    """The name and the filter go; the workers stay where they are (R45)."""
    _hold(by)
    SavedList.objects.filter(pk=saved.pk).delete()


def _hold(user: Any) -> None:
    """One person's lists change one at a time, so that their number is true."""
    lock_words(f"saved lists of {user.pk}")
