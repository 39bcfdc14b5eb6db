"""Enrolments: the action with its rules, history and letter, against pgbench on the same server."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import Executor
from functools import partial
from typing import Any

from benchmarks import machine, population, statements, web
from benchmarks.web import Cost, spent
from courses.enrolling import actions
from courses.models import CourseGroup
from staff.models import Worker

ROUNDS = 5
WARMING = 20


def measure(database: str, size: int) -> dict[str, Any]:
    """`enrol` of the report: `size` enrolments each way, in slices by turns."""
    each = max(size // ROUNDS, CLIENTS)
    with web.started(database, CLIENTS) as pool:
        by_action(pool, WARMING)
        ways = {
            "action": partial(by_action, pool, each),
            "same": partial(_by_pgbench, pool, each, fewest=False),
            "fewest": partial(_by_pgbench, pool, each, fewest=True),
        }
        rates = machine.alternate(ways, ROUNDS)
        one = pool.submit(cost, each).result()
        said = pool.submit(statements_said).result()
    return {
        "per_s": round(statistics.median(rates["action"]), 1),
        "pgbench_same": round(statistics.median(rates["same"]), 1),
        "pgbench_fewest": round(statistics.median(rates["fewest"]), 1),
        "over_same": round(machine.ratio(rates["action"], rates["same"]), 3),
        "over_fewest": round(machine.ratio(rates["action"], rates["fewest"]), 3),
        "statements": said,
        "ms_app": round(one.app, 2),
        "ms_db": round(one.db, 2),
        "spread": round(machine.spread(rates["action"]), 2),
    }


def by_action(pool: Executor, size: int) -> float:
    people = pool.submit(population.gather, size, FAVOURITE).result()
    pairs = [(worker, people.groups[k % FAVOURITE]) for k, worker in enumerate(people.workers)]
    started = time.perf_counter()
    seats = sum(pool.map(enrol, [pairs[n::CLIENTS] for n in range(CLIENTS)]))
    return seats / (time.perf_counter() - started)


def _by_pgbench(pool: Executor, size: int, *, fewest: bool) -> float:
    return pool.submit(rate_of_pgbench, size, fewest=fewest).result()


CLIENTS = 4
FAVOURITE = 20  # groups that people choose among


def enrol(pairs: list[tuple[int, int]]) -> int:
    """Enrol each worker in the group beside; how many got their seat."""
    # Read beforehand, as pgbench knows its numbers beforehand: what a page reads to show itself is a page's cost.
    workers = Worker.objects.select_related("user").in_bulk([worker for worker, _ in pairs])
    groups = CourseGroup.objects.in_bulk({group for _, group in pairs})
    for worker, group in pairs:
        actions.enrol(workers[worker], groups[group], by=workers[worker].user)
    return len(pairs)


def cost(size: int) -> Cost:
    """CPU of one enrolment by one process: what others do on the machine changes it little, unlike a rate."""
    people = population.gather(size, FAVOURITE)
    pairs = iter([(worker, people.groups[k % FAVOURITE]) for k, worker in enumerate(people.workers)])
    return spent(lambda: enrol([next(pairs)]), size)


def rate_of_pgbench(size: int, *, fewest: bool) -> float:
    """Enrolments a second of pgbench, saying what the action says or the fewest statements that could do it."""
    people = population.gather(size + 1, FAVOURITE)
    said = statements.of_one_enrolment(people)
    text = statements.script(statements.fewest(said) if fewest else said, people, FAVOURITE)
    return statements.pgbench(text, CLIENTS, size)


def statements_said() -> int:
    return len(statements.of_one_enrolment(population.gather(1, 1)))
