"""What a process of the benchmark says stays out of the report."""

from __future__ import annotations

import os

import pytest

from benchmarks import web


def test_what_a_process_says_is_no_part_of_the_report(capfd: pytest.CaptureFixture[str]) -> None:
    with web.started(os.environ["DATABASE_URL"]) as one:
        one.submit(print, "работников: 10000").result()
    said = capfd.readouterr()
    assert said.out == ""
    assert "работников: 10000" in said.err
