"""`make demo` from nothing and again, its `.venv` being there: until it says where to go; and what it takes to run."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

READY = "Откройте"
SETTLED = 15  # seconds after which Celery and beat are up too
# What this run's own servers and settings have put into the environment.
OURS = "DATABASE_URL REDIS_URL EMAIL_URL DEMO_MAIL_DIR SECRET_KEY STATIC_ROOT MEDIA_ROOT BEAT_FILE DEMO DEBUG".split()
OURS += ["DJANGO_SETTINGS_MODULE", "LOG_LEVEL", "SITE_URL", "PORT", "WORKERS", "MAKELEVEL"]


def measure() -> dict[str, Any]:
    """`start` and `memory_mb` of the report: seconds by the clock; megabytes of all processes of the second start."""
    with TemporaryDirectory(prefix="ais-bench-", dir="/var/tmp") as home:
        env = {name: said for name, said in os.environ.items() if name not in OURS}
        if env.pop("PYTHONPYCACHEPREFIX", ""):
            # What this run's own processes have compiled is no start from nothing (see local.system).
            env["PYTHONDONTWRITEBYTECODE"] = "1"
        env |= {"AIS_HOME": home, "PORT": str(_free_port())}
        with _demo(env) as (cold, _):
            pass
        with _demo(env) as (warm, pid):
            time.sleep(SETTLED)
            memory = sum(_memory(one) for one in [pid, *_below(pid)])
    return {"start": {"cold_s": round(cold, 1), "warm_s": round(warm, 1)}, "memory_mb": round(memory / 1024)}


@contextmanager
def _demo(env: dict[str, str]) -> Iterator[tuple[float, int]]:
    started = time.monotonic()
    command = [sys.executable, "-m", "local", "demo"]
    demo = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        if not any(READY in line for line in demo.stdout or []):
            raise RuntimeError(f"make demo did not start: code {demo.wait()}")
        yield time.monotonic() - started, demo.pid
    finally:
        demo.send_signal(signal.SIGINT)
        demo.communicate(timeout=60)


def _below(pid: int) -> list[int]:
    """The processes it has started, and those that they have."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [one for child in map(int, children) for one in (child, *_below(child))]


def _memory(pid: int) -> int:
    """Kilobytes, what is shared with others divided among them (Pss)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
