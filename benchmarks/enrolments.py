"""Enrolments a second: the action with its rules, history and letter, against pgbench on the same server."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import Executor
from functools import partial
from typing import Any

from benchmarks import enrolling, population, processes, slices
from benchmarks.enrolling import CLIENTS, FAVOURITE

ROUNDS = 5
WARMING = 20


def measure(database: str, size: int) -> dict[str, Any]:
    """`enrol` of the report: `size` enrolments each way, in slices by turns."""
    each = max(size // ROUNDS, CLIENTS)
    with processes.started(database, CLIENTS) as pool:
        by_action(pool, WARMING)
        ways = {
            "action": partial(by_action, pool, each),
            "same": partial(_by_pgbench, pool, each, fewest=False),
            "fewest": partial(_by_pgbench, pool, each, fewest=True),
        }
        rates = slices.alternate(ways, ROUNDS)
        one = pool.submit(enrolling.cost, each).result()
        said = pool.submit(enrolling.statements_said).result()
    return {
        "per_s": round(statistics.median(rates["action"]), 1),
        "pgbench_same": round(statistics.median(rates["same"]), 1),
        "pgbench_fewest": round(statistics.median(rates["fewest"]), 1),
        "over_same": round(slices.ratio(rates["action"], rates["same"]), 3),
        "over_fewest": round(slices.ratio(rates["action"], rates["fewest"]), 3),
        "statements": said,
        "ms_app": round(one.app, 2),
        "ms_db": round(one.db, 2),
        "spread": round(slices.spread(rates["action"]), 2),
    }


def by_action(pool: Executor, size: int) -> float:
    people = pool.submit(population.gather, size, FAVOURITE).result()
    pairs = [(worker, people.groups[k % FAVOURITE]) for k, worker in enumerate(people.workers)]
    started = time.perf_counter()
    seats = sum(pool.map(enrolling.enrol, [pairs[n::CLIENTS] for n in range(CLIENTS)]))
    return seats / (time.perf_counter() - started)


def _by_pgbench(pool: Executor, size: int, *, fewest: bool) -> float:
    return pool.submit(enrolling.by_pgbench, size, fewest=fewest).result()
