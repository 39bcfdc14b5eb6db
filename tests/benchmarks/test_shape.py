"""`make bench ARGS=--json` is read by programs: its keys and kinds of values; no time is judged here."""

from __future__ import annotations

import json
from numbers import Real
from typing import Any

import pytest

from benchmarks import growth, pages
from benchmarks.__main__ import tables
from benchmarks.machine import Watch
from benchmarks.pages import PAGES, PLAIN, YARDSTICKS
from tests.benchmarks.conftest import Here

MEASURED = {"ms_app", "ms_db", "spread", "statements"}


@pytest.fixture
def figures(here: Here, region: None) -> dict[str, Any]:
    watch = Watch(limit=0, tolerant=True, seconds=0)
    watch.look()
    return {
        "machine": watch.says(),
        **pages.measure_pages(here, rounds=1, answers=1),
        "scale": growth.measure(here, None, rounds=1, answers=1),
    }


def test_the_report_has_the_shape_that_is_promised(figures: dict[str, Any]) -> None:
    assert set(figures["yardsticks"]) == set(YARDSTICKS)
    assert all(set(one) == MEASURED for one in figures["yardsticks"].values())
    assert set(figures["pages"]) == set(PAGES)
    for name, page in figures["pages"].items():
        assert set(page) == MEASURED | {"over_floor", "over_plain"}
        assert all(isinstance(page[key], Real) and page[key] >= 0 for key in MEASURED | {"over_floor"})
        assert (page["over_plain"] is not None) == (name in PLAIN)
    assert set(figures["scale"]) == set(growth.targets())
    assert all(set(one) == {"ms_10k", "ms_1m", "ratio"} for one in figures["scale"].values())
    assert all(one["ms_10k"] > 0 and one["ms_1m"] is None for one in figures["scale"].values())
    assert json.loads(json.dumps(figures)) == figures


def test_every_figure_has_a_line_for_people(figures: dict[str, Any]) -> None:
    shown = tables(figures)
    assert [name for name in {**YARDSTICKS, **PAGES, **growth.targets()} if f"\n{name} " not in shown] == []
