"""How far the region is registered: by district, and the organizations furthest behind (R8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, F, Max, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from lib.search import by_name
from organizations.models import Organization
from staff.coverage.known import Covered
from staff.models import CoverageCount


def organizations(district: str = "") -> QuerySet[Any]:
    """Those that work, of the district of that name or all, with `registered`, `confirmed` and `missing` as they were
    counted last (R8)."""
    told: QuerySet[Any] = Organization.objects.open().annotate(
        registered=Coalesce("counted__registered", Value(0)),
        confirmed=Coalesce("counted__confirmed", Value(0)),
    )
    more = When(must_register__gt=F("registered"), then=F("must_register") - F("registered"))
    told = told.annotate(missing=Case(more, default=Value(0)))
    return told.filter(district__name=district) if district else told


def counted_at() -> datetime | None:
    """When all of it was counted last; None before the first time (R8)."""
    last: datetime | None = CoverageCount.objects.aggregate(last=Max("at"))["last"]
    return last


def by_district() -> list[Covered]:
    """The sums of each district over the organizations that said their number; one statement (R8)."""
    said = Q(must_register__isnull=False)
    sums = {name: Coalesce(Sum(name, filter=said), 0) for name in ("registered", "confirmed", "missing")}
    rows: Any = organizations().order_by().values("district__name")
    rows = rows.annotate(
        **{f"all_{name}": one for name, one in sums.items()},
        must=Sum("must_register"),
        silent=Count("pk", filter=~said),
    )
    return [
        Covered(
            registered=row["all_registered"],
            confirmed=row["all_confirmed"],
            must=row["must"],
            missing=row["all_missing"],
            name=row["district__name"],
            silent=row["silent"],
        )
        for row in rows
    ]


def furthest_behind(district: str, number: int | None = None) -> list[Covered]:
    """The organizations by how many they miss, most first, so many of them; without a number all (R8)."""
    found = organizations(district).order_by("-missing", *by_name("name"), "pk")
    if number is not None:
        found = found.filter(missing__gt=0)[:number]
    return _told(found)


def silent(district: str, number: int) -> list[Covered]:
    """The first of those that have not said how many they must register (R8)."""
    return _told(organizations(district).filter(must_register=None).order_by("pk")[:number])


def _told(found: QuerySet[Any]) -> list[Covered]:
    names = ("registered", "confirmed", "must_register", "missing", "pk", "name", "district__name")
    return [Covered(*row) for row in found.values_list(*names)]


# What the table of districts may stand by: the name in the address, and the key.
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
