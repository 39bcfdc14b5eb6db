"""The night's search for records that may be one person, and the operator's word on a pair (R1)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from lib.actions import action
from lib.dates import now
from lib.reasons import refuse_if
from staff.duplicates import reasons
from staff.duplicates.facts import pairs, unseen
from staff.models import DuplicatePair, DuplicateSearch

PORTION = 1000


@action("Поиск похожих записей", scope=None)
def look_for_duplicates(portion: int = PORTION, *, by: Any, why: str = "") -> int | None:
    """Look at the next workers that are new or changed since the last time; None when nobody is left (R1).

    A transaction of its own for each portion, so that a search that was stopped goes on where it was. Pairs that an
    operator has looked at are left alone; those that read as one person no more are forgotten.
    """
    search = _going_on()
    workers, upto, changes_upto = unseen(search.upto, search.changes_upto, portion)
    if (upto, changes_upto) == (search.upto, search.changes_upto):
        search.ended_at = now()
        search.save(update_fields=["ended_at"])
        return None
    found = pairs(workers)
    made = [DuplicatePair(first_id=first, second_id=second) for first, second in sorted(found)]
    seen = {worker.pk for worker in workers}
    known = DuplicatePair.objects.filter(Q(first__in=seen) | Q(second__in=seen))
    before = {(pair.first_id, pair.second_id): pair for pair in known}
    new = [pair for pair in made if (pair.first_id, pair.second_id) not in before]
    DuplicatePair.objects.bulk_create(new, ignore_conflicts=True)
    gone = [pair.pk for ends, pair in before.items() if ends not in found and pair.checked_at is None]
    DuplicatePair.objects.filter(pk__in=gone).delete()
    search.upto, search.changes_upto, search.found = upto, changes_upto, search.found + len(new)
    search.save(update_fields=["upto", "changes_upto", "found"])
    return len(workers)


def _going_on() -> DuplicateSearch:
    """The search that is not ended, or a new one that goes on from the last."""
    last = DuplicateSearch.objects.select_for_update().order_by("-pk").first()
    if last and last.ended_at is None:
        return last
    search = DuplicateSearch(started_at=now())
    if last:
        search.upto, search.changes_upto = last.upto, last.changes_upto
    search.save(force_insert=True)
    return search


@action("Проверено: разные люди", about="duplicatepair", scope=None)
def different_people(pair: DuplicatePair, *, by: Any, why: str) -> DuplicatePair:
    """The operator has compared the documents: two people, and the pair does not come back (R1). Raises Refused."""
    pair = DuplicatePair.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    if pair.checked_at:
        return pair
    refuse_if([] if why.strip() else [reasons.say_why_different()])
    pair.checked_at, pair.checked_by, pair.why = now(), by, why.strip()
    pair.save(update_fields=["checked_at", "checked_by", "why"])
    return pair
