"""The parts of a run, one after another, with a look at the machine between them."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from contextlib import ExitStack
from typing import Any

from benchmarks import catalogue, enrolments, files, growth, pages, region, start, web
from benchmarks import passwords as attempts
from benchmarks.machine import Watch
from local import database

FEW, MANY = 10_000, 1_000_000
SCALE_ROUNDS = 3


def everything(asked: Namespace, watch: Watch) -> dict[str, Any]:
    """The report: one key for each part that was asked for, and `machine`. Raises Busy."""
    watch.look()
    found: dict[str, Any] = {}
    ours = os.environ["DATABASE_URL"]
    with web.started(ours) as loader:
        loader.submit(region.prepare, FEW).result()
    big = _million() if "scale" in asked.only and asked.scale else ""
    with ExitStack() as stack:
        few = stack.enter_context(web.started(ours))
        watch.look()
        if "pages" in asked.only:
            keep(found, pages.measure_pages(few, asked.slices, asked.answers))
            watch.look()
        if "weight" in asked.only:
            keep(found, {"weight": few.submit(pages.measure_weight).result()})
        if "scale" in asked.only:
            many = stack.enter_context(web.started(big)) if big else None
            keep(found, {"scale": growth.measure(few, many, SCALE_ROUNDS, asked.answers, asked.like)})
            watch.look()
    if "catalogue" in asked.only:
        with region.copy("catalogue") as database:
            keep(found, {"catalogue": catalogue.measure(database)})
        watch.look()
    if "enrol" in asked.only:
        with region.copy("enrolments") as database:
            keep(found, {"enrol": enrolments.measure(database, asked.enrolments)})
        watch.look()
    if "files" in asked.only:
        with region.copy("files") as database:
            keep(found, {"files": files.measure(database)})
        watch.look()
    if "start" in asked.only:
        keep(found, start.measure())
        watch.look()
    return {"machine": watch.says(), **found}


def keep(found: dict[str, Any], part: dict[str, Any]) -> None:
    """What was measured is told at once: a later part that fails does not take twenty minutes with it."""
    found |= part
    print(json.dumps(part, ensure_ascii=False), flush=True)


def _million() -> str:
    """The address of the region of a million, made of the small one when it is not there yet."""
    url = region.address("million")
    if not database.has_database(url):
        made = region.copied("million_new")
        with web.started(made) as loader:
            loader.submit(region.multiplied, MANY // FEW).result()
        database.rename_database(made, url)
    with web.started(url) as loader:
        loader.submit(region.migrate).result()
    return url


def passwords() -> None:
    attempts.run(seconds=8)
