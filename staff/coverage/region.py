"""How far the region is registered: by district, and the organizations furthest behind (R8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Q

from organizations.models import Organization
from staff.coverage.known import Covered, together
from staff.models import Employment
from staff.states import Work


def organizations() -> list[Covered]:
    """Every organization that works, by its number; two statements, however many."""
    here = Employment.objects.open().to_be_registered().filter(worker__merged_into=None).order_by()
    confirmed = Count("worker", distinct=True, filter=Q(state=Work.CURRENT))
    counted = here.values("organization").annotate(registered=Count("worker", distinct=True), sure=confirmed)
    known = {row["organization"]: (row["registered"], row["sure"]) for row in counted}
    told = Organization.objects.open().order_by("pk")
    return [
        Covered(*known.get(pk, (0, 0)), must, pk, name, district)
        for pk, name, district, must in told.values_list("pk", "name", "district__name", "must_register")
    ]


def by_district(found: Iterable[Covered]) -> list[Covered]:
    """The sums of each district over the organizations that said their number (R8)."""
    districts: dict[str, list[Covered]] = defaultdict(list)
    for one in found:
        districts[one.district].append(one)
    return [together(name, there) for name, there in districts.items()]


# What a table may stand by: the name in the address, and the key.
KEYS: dict[str, Any] = {
    "name": lambda one: one.name.lower().replace("ё", "е"),
    "must": lambda one: one.must or 0,
    "registered": lambda one: one.registered,
    "confirmed": lambda one: one.confirmed,
    "missing": lambda one: one.missing,
    "share": lambda one: 101 if one.per_cent is None else one.per_cent,
    "silent": lambda one: one.silent,
}


def in_order(found: Sequence[Covered], asked: str, usual: str) -> list[Covered]:
    """By the asked name, «-name» the other way round; equal ones by name."""
    wish = asked if asked.removeprefix("-") in KEYS else usual
    stands = sorted(found, key=KEYS["name"])
    return sorted(stands, key=KEYS[wish.removeprefix("-")], reverse=wish.startswith("-"))
