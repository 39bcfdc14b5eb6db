"""Enrolments a second: the action with its rules, history and letter, against its bare statements in pgbench."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor

from django.db import connection

from benchmarks import crowd, statements
from benchmarks.enrolling import enrol, wake

PROCESSES = 4
GROUPS = 20


def by_action(people: list[int], groups: list[int], pool: ProcessPoolExecutor) -> float:
    pairs = [(worker, groups[k % len(groups)]) for k, worker in enumerate(people)]
    shares = [pairs[n::PROCESSES] for n in range(PROCESSES)]
    started = time.perf_counter()
    seats = sum(pool.map(enrol, shares))
    return seats / (time.perf_counter() - started)


def by_pgbench(size: int, groups: int) -> tuple[float, int]:
    people = crowd.gather(size + 1, groups)
    said = statements.of_one_enrolment(people)
    with connection.cursor() as cursor:
        cursor.execute("DROP SEQUENCE IF EXISTS bench_next")
        cursor.execute("CREATE SEQUENCE bench_next")
        cursor.execute("ANALYZE")
    return statements.pgbench(statements.script(said, people, groups), PROCESSES, size), len(said)


def run(size: int) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=context, initializer=wake) as pool:
        warm = crowd.gather(PROCESSES * 5, 1)
        by_action(warm.workers, warm.groups, pool)
        print(f"\n{'enrolments':36}{'action/s':>10}{'pgbench/s':>11}{'ratio':>8}{'statements':>12}")
        for name, groups in (("one hot group", 1), (f"{GROUPS} groups", GROUPS)):
            people = crowd.gather(size, groups)
            action = by_action(people.workers, people.groups, pool)
            bare, count = by_pgbench(size, groups)
            print(f"{name:36}{action:10.0f}{bare:11.0f}{action / bare:8.2f}{count:12}")
