"""CPU of a page's answer, beside the floor and beside plain Django."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import Any

from benchmarks import slices, web
from benchmarks.targets import PAGES, PLAIN, YARDSTICKS, Target
from benchmarks.web import Cost

WARMING = 5


def measure(pool: Executor, rounds: int, answers: int) -> dict[str, Any]:
    """`pages` and `yardsticks` of the report."""
    targets = {**YARDSTICKS, **PAGES}
    costs = slices.alternate(jobs(pool, targets, answers), rounds)
    said = {name: statements(pool, target) for name, target in targets.items()}
    return {
        "yardsticks": {name: _own(costs[name], said[name]) for name in YARDSTICKS},
        "pages": {name: _own(costs[name], said[name]) | _beside(costs, name) for name in PAGES},
    }


def jobs(pool: Executor, targets: Mapping[str, Target], answers: int) -> dict[str, Any]:
    """A slice of each page, after a few answers that fill what a process keeps."""
    entered = {name: pool.submit(target.enter).result() for name, target in targets.items()}
    for page in entered.values():
        pool.submit(web.cost, page, WARMING).result()
    return {name: partial(_slice, pool, page, answers) for name, page in entered.items()}


def _slice(pool: Executor, page: web.Entered, answers: int) -> Cost:
    return pool.submit(web.cost, page, answers).result()


def statements(pool: Executor, target: Target) -> int:
    return pool.submit(web.statements, pool.submit(target.enter).result()).result()


def _own(costs: Sequence[Cost], said: int) -> dict[str, Any]:
    return {
        "ms_app": round(statistics.median(cost.app for cost in costs), 2),
        "ms_db": round(statistics.median(cost.db for cost in costs), 2),
        "spread": round(slices.spread([cost.both for cost in costs]), 2),
        "statements": said,
    }


def _beside(costs: Mapping[str, Sequence[Cost]], name: str) -> dict[str, float | None]:
    """over_floor, over_plain: how many times the page's CPU is the yardstick's."""
    both = {key: [cost.both for cost in found] for key, found in costs.items()}
    plain = PLAIN.get(name)
    return {
        "over_floor": round(slices.ratio(both[name], both["floor"]), 2),
        "over_plain": round(slices.ratio(both[name], both[plain]), 2) if plain else None,
    }
