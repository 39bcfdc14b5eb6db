"""The catalogue among 2,000 groups: with its verdicts beside the same page without them, and its search (R36)."""

from __future__ import annotations

import statistics
from copy import copy
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import connection
from django.db.models.base import ModelState

from benchmarks import machine, web
from benchmarks.pages import Target, jobs
from courses.catalogue import cards
from courses.models import CourseGroup
from demo.personas import ANNA
from lib.dates import today

GROUPS, ROUNDS, ANSWERS = 2_000, 9, 5
JUDGED, UNJUDGED = "/cabinet/catalogue/?tab=all", "/cabinet/unjudged-catalogue/?tab=all"
TYPED = (
    "русский",
    "математика",
    "инклюзия",
    "руский",
    "вершина",
    "гагарина",
    "русский язык заволжск",
    "0008",
)


def grow() -> None:
    """So many groups that have not begun: those of the region again and again, later by up to 200 days."""
    coming = list(CourseGroup.objects.coming(today()))
    more = [later(coming[n % len(coming)], n) for n in range(GROUPS - len(coming))]
    CourseGroup.objects.bulk_create(more)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE courses_coursegroup, courses_programme")


def later(group: CourseGroup, n: int) -> CourseGroup:
    """The same course again, empty, under another number."""
    again, days = copy(group), timedelta(days=n % 200)
    again.pk, again._state = None, ModelState()
    again.number, again.taken, again.queue = f"Б-{n}", 0, 0
    again.starts_on, again.ends_on = group.starts_on + days, group.ends_on + days
    return again


def searched(text: str) -> float:
    """Milliseconds of PostgreSQL for what the catalogue asks when this is typed."""
    find = partial(cards.among, [], text, today())
    find()
    return web.spent(find, 20).db


def measure(database: str) -> dict[str, Any]:
    """`catalogue` of the report: ms of both pages, their ratio, the search in ms of PostgreSQL."""
    with web.started(database) as pool:
        pool.submit(grow).result()
        targets = {name: Target(ANNA.email, path) for name, path in (("judged", JUDGED), ("plain", UNJUDGED))}
        costs = machine.alternate(jobs(pool, targets, ANSWERS), ROUNDS)
        both = {name: [cost.both for cost in seen] for name, seen in costs.items()}
        search = {text: pool.submit(searched, text).result() for text in TYPED}
    return {
        "groups": GROUPS,
        "ms": round(statistics.median(both["judged"]), 1),
        "ms_without_verdicts": round(statistics.median(both["plain"]), 1),
        "over_without": round(machine.ratio(both["judged"], both["plain"]), 2),
        "search_ms_db": round(statistics.median(search.values()), 1),
        "search_ms_db_most": round(max(search.values()), 1),
    }
