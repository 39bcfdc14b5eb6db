"""Programs that live and die with the process that started them."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PR_SET_PDEATHSIG = 1
# Tells our own leftovers from everybody else's processes; set for children only.
MARK = "AIS_CHILD_OF"


def always() -> bool:
    return True


@dataclass
class Program:
    """What to start and how it is stopped; the supervisor does both."""

    name: str
    argv: Sequence[str | Path]
    log: Path
    env: Mapping[str, str] = field(default_factory=dict)
    cwd: Path | str = "/"
    before: Callable[[], object] = always
    ready: Callable[[], bool] = always
    stop_signal: signal.Signals = signal.SIGTERM
    patience: float = 10
    # Servers are stopped after everything that talks to them.
    server: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    # Kept open for the children to inherit.
    holds: object = None

    def spawn(self, *, mark: str = "", to_terminal: bool = False) -> subprocess.Popen[bytes]:
        """Start in a session of its own: the terminal's Ctrl-C reaches only the supervisor."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [str(part) for part in self.argv],
                cwd=self.cwd,
                env={**os.environ, **self.env, MARK: mark},
                stdin=subprocess.DEVNULL,
                stdout=None if to_terminal else log,
                stderr=None if to_terminal else subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=die_with_parent(self.stop_signal),
                **self.options,
            )

    def last_words(self, lines: int = 15) -> str:
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])


def die_with_parent(sig: int) -> Callable[[], None] | None:
    """For `preexec_fn`: the kernel sends the signal when the parent is gone, kill -9 included. Linux only."""
    if sys.platform != "linux":
        return None
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def ask_the_kernel() -> None:
        prctl(PR_SET_PDEATHSIG, sig)
        if os.getppid() != parent:
            os._exit(1)

    return ask_the_kernel


def follow_parent(sig: int) -> None:
    """This process itself gets the signal when the one that started it is gone. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, sig)


def kill_group(process: subprocess.Popen[bytes], sig: int = signal.SIGKILL) -> None:
    """Also what the process itself had started: its session is its own."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, sig)


def alive(pid: int) -> bool:
    """A dead process that nobody has buried yet is dead."""
    with suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


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


def end_orphans(mark: str, patience: float = 5) -> None:
    """End what an earlier launcher could not take with it; what runs under another mark is not touched."""
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
