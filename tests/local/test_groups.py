"""Tests of one group run in one process, one after another: they start whole systems, or share roles of the server."""

from __future__ import annotations

import os

import pytest


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="в одном процессе все тесты и так подряд")
@pytest.mark.xdist_group("local")
def test_a_group_is_kept_together(request: pytest.FixtureRequest) -> None:
    """xdist knows a group by what it adds to the test's name; with pytest 9.2 it added nothing, in silence."""
    assert request.node.nodeid.endswith("@local")
