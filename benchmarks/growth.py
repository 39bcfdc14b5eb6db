"""How the cost of a page grows with the region: every list and search of a Responsible and of the operator (R45)."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from concurrent.futures import Executor
from functools import partial
from typing import Any
from urllib.parse import quote

from django.contrib import admin
from django.urls import reverse

from benchmarks import machine, web
from benchmarks.pages import PAGES, WARMING, Target
from demo.personas import ANNA, BORIS, MARINA, OPERATOR_EMAIL

SURNAME = quote(MARINA.name.last)
# How many times as much a page may cost among 1,000,000 workers as among 10,000.
RESPONSIBLES, OPERATORS = 1.2, 3.0
CABINETS = {
    "responsible_home": PAGES["responsible_home"],
    "list": PAGES["list"],
    "surname_search": Target(BORIS.email, f"/organization/workers/?q={SURNAME}"),
    "list_by_voucher": Target(BORIS.email, "/organization/workers/?sort=-next_on"),
    "list_may_get_one": Target(BORIS.email, "/organization/workers/?voucher=now"),
    "inbox": Target(BORIS.email, "/organization/inbox/"),
    "inbox_latest": Target(BORIS.email, "/organization/inbox/latest/"),
    "not_come_in": Target(BORIS.email, "/organization/invitations/"),
    "coverage": Target(BORIS.email, "/organization/coverage/"),
    "files": Target(BORIS.email, "/organization/imports/"),
    "entitled": Target(BORIS.email, "/organization/entitled/"),
    "vouchers": Target(BORIS.email, "/organization/vouchers/"),
    "register": Target(BORIS.email, "/organization/enrolments/"),
    "card": PAGES["card"],
    "who_looked": Target(ANNA.email, "/cabinet/data/looks/"),
}
# What is typed where no worker's surname would be.
TYPED = {
    "district": "рай",
    "organization": "школа 12",
    "organizationtype": "школ",
    "position": "учит",
    "programme": "русск",
    "provider": "инст",
}


def targets() -> dict[str, Target]:
    """The cabinets' pages, the operator's two pages of the whole region, and each list of the admin with its search."""
    found = {
        **CABINETS,
        "operator_home": Target(OPERATOR_EMAIL, reverse("admin:index")),
        "operator_coverage": Target(OPERATOR_EMAIL, reverse("admin:staff_coverage")),
    }
    for model, shown in sorted(admin.site._registry.items(), key=lambda one: one[0]._meta.model_name or ""):
        name = f"operator_{model._meta.model_name}"
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        found[name] = Target(OPERATOR_EMAIL, address)
        if shown.search_fields:
            typed = quote(TYPED.get(str(model._meta.model_name), MARINA.name.last))
            found[f"{name}_search"] = Target(OPERATOR_EMAIL, f"{address}?q={typed}")
    return found


def wanted(name: str) -> float:
    """The ratio that a page must not exceed."""
    return OPERATORS if name.startswith("operator_") else RESPONSIBLES


def measure(
    small: Executor, big: Executor | None, rounds: int, answers: int, like: str = ""
) -> dict[str, Any]:
    """`scale` of the report. None is a page that did not answer, or a region that was not asked for."""
    asked = {name: target for name, target in targets().items() if like in name}
    return {name: grows(target, small, big, rounds, answers) for name, target in asked.items()}


def grows(
    target: Target, small: Executor, big: Executor | None, rounds: int, answers: int
) -> dict[str, float | None]:
    """CPU of an answer in both regions, in slices by turns; statements that differ would be rows in disguise."""
    pools = {"ms_10k": small} if big is None else {"ms_10k": small, "ms_1m": big}
    found = machine.alternate(
        {name: partial(_ms, pool, target, answers) for name, pool in pools.items()}, rounds
    )
    few, many = _median(found["ms_10k"]), _median(found.get("ms_1m", [None]))
    return {
        "ms_10k": few,
        "ms_1m": many,
        "ratio": round(many / few, 2) if few and many else None,
    }


def _median(costs: Sequence[float | None]) -> float | None:
    told = [cost for cost in costs if cost is not None]
    return round(statistics.median(told), 2) if len(told) == len(costs) else None


def _ms(pool: Executor, target: Target, answers: int) -> float | None:
    """CPU of Python and PostgreSQL together."""
    page = pool.submit(target.enter).result()
    try:
        pool.submit(web.cost, page, min(WARMING, answers)).result()
        return pool.submit(web.cost, page, answers).result().both
    except web.Wrong:
        return None
