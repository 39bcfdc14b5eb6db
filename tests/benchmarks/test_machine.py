from __future__ import annotations

import multiprocessing
import os
import time

import pytest

from benchmarks.machine import Busy, Watch
from benchmarks.web import cpu, own_cpu

HALF_A_CORE = 0.5 / (os.cpu_count() or 1)


def _burn(until: float) -> None:
    while time.monotonic() < until:
        pass


@pytest.fixture
def busy() -> multiprocessing.Process:
    """Somebody else's work on one core."""
    work = multiprocessing.get_context("spawn").Process(target=_burn, args=[time.monotonic() + 60])
    work.start()
    yield work
    work.kill()
    work.join()


def wait_for_work(work: multiprocessing.Process) -> None:
    deadline = time.monotonic() + 30
    while cpu(work.pid) < 300 and time.monotonic() < deadline:
        time.sleep(0.05)


def test_a_busy_machine_gets_no_report(busy: multiprocessing.Process) -> None:
    wait_for_work(busy)
    with pytest.raises(Busy, match="ARGS=--busy"):
        Watch(limit=HALF_A_CORE, tolerant=False, seconds=1).look()


def test_with_busy_it_is_reported_and_said(busy: multiprocessing.Process) -> None:
    wait_for_work(busy)
    watch = Watch(limit=HALF_A_CORE, tolerant=True, seconds=1)
    watch.look()
    assert watch.says()["busy"] is True


def test_a_quiet_enough_machine_is_measured() -> None:
    watch = Watch(limit=1, tolerant=False, seconds=0.1)
    watch.look()
    assert watch.says()["busy"] is False


def test_a_process_at_rest_costs_nothing_and_work_costs_its_time(busy: multiprocessing.Process) -> None:
    wait_for_work(busy)
    before, own = cpu(busy.pid), own_cpu()
    time.sleep(1)
    assert cpu(busy.pid) - before > 10 * (own_cpu() - own)
