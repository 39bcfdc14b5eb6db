"""The same page in a region of 10,000 workers and in one of 1,000,000."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from concurrent.futures import Executor
from functools import partial
from typing import Any

from benchmarks import slices, web
from benchmarks.pages import WARMING
from benchmarks.targets import SCALE, Target


def measure(small: Executor, big: Executor | None, rounds: int, answers: int) -> dict[str, Any]:
    """`scale` of the report. None is a page that did not answer, or a region that was not asked for."""
    return {name: _grows(target, small, big, rounds, answers) for name, target in SCALE.items()}


def _grows(
    target: Target, small: Executor, big: Executor | None, rounds: int, answers: int
) -> dict[str, float | None]:
    pools = {"ms_10k": small} if big is None else {"ms_10k": small, "ms_1m": big}
    found = slices.alternate(
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
