"""Processes that an earlier launcher could not take with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from local.processes import MARK, alive


def _marked(mark: str) -> list[int]:
    """Numbers of the processes that carry the mark in their environment."""
    wanted = f"{MARK}={mark}"
    if sys.platform != "linux":
        listing = subprocess.run(
            ["ps", "-AEww", "-o", "pid=,command="], capture_output=True, text=True, check=False
        ).stdout
        return [int(line.split()[0]) for line in listing.splitlines() if wanted in line.split()]
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            if os.fsencode(wanted) in environment:
                found.append(int(folder.name))
    return found


def end(mark: str, patience: float = 5) -> None:
    """End them; what runs under another mark is not touched."""
    for sig in (signal.SIGTERM, signal.SIGKILL):
        left = _marked(mark)
        for pid in left:
            try:
                os.kill(pid, sig)
            except ProcessLookupError:
                continue
        deadline = time.monotonic() + patience
        while any(alive(pid) for pid in left) and time.monotonic() < deadline:
            time.sleep(0.05)
        if not _marked(mark):
            return
