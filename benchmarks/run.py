"""The parts of a run, one after another, with a look at the machine between them."""

from __future__ import annotations

import os
from argparse import Namespace
from concurrent.futures import Executor
from contextlib import ExitStack
from typing import Any

from benchmarks import enrolments, pages, region, start, web
from benchmarks import passwords as attempts
from benchmarks.machine import Watch

FEW, MANY = 10_000, 1_000_000
SCALE_ROUNDS = 3


def everything(asked: Namespace, watch: Watch) -> dict[str, Any]:
    """The report: one key for each part that was asked for, and `machine`. Raises Busy."""
    watch.look()
    found: dict[str, Any] = {}
    with ExitStack() as stack:
        few = _region(stack, os.environ["DATABASE_URL"], FEW)
        watch.look()
        if "pages" in asked.only:
            found |= pages.measure_pages(few, asked.slices, asked.answers)
            watch.look()
        if "weight" in asked.only:
            found["weight"] = few.submit(pages.measure_weight).result()
        if "scale" in asked.only:
            many = _region(stack, region.beside("million"), MANY) if asked.scale else None
            found["scale"] = pages.measure_growth(few, many, SCALE_ROUNDS, asked.answers)
            watch.look()
    if "enrol" in asked.only:
        with region.copy("enrolments") as database:
            found["enrol"] = enrolments.measure(database, asked.enrolments)
        watch.look()
    if "start" in asked.only:
        found |= start.measure()
        watch.look()
    return {"machine": watch.says(), **found}


def _region(stack: ExitStack, database: str, workers: int) -> Executor:
    """A fresh web process on a region of that size; another one has loaded it."""
    with web.started(database) as loader:
        loader.submit(region.prepare, workers).result()
    return stack.enter_context(web.started(database))


def passwords() -> None:
    attempts.run(seconds=8)
