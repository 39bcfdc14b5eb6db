"""A demo started for a test, as a person would start it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from local.datadir import CLONE
from local.processes import die_with_parent

START_WITHIN = 90.0
# The tests' own servers are not the demo's.
NOT_FOR_THE_DEMO = (
    "DATABASE_URL",
    "REDIS_URL",
    "EMAIL_URL",
    "SECRET_KEY",
    "SITE_URL",
    "STATIC_STORAGE",
    "DEMO_MAIL_DIR",
)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


class Launcher:
    """`base` is the AIS_HOME of the test; `port` the page's."""

    def __init__(self, base: Path, port: int, *command: str) -> None:
        self.base, self.port = base, port
        env = {name: value for name, value in os.environ.items() if name not in NOT_FOR_THE_DEMO}
        self.process = subprocess.Popen(
            command or (sys.executable, "-m", "local", "demo"),
            cwd=CLONE,
            env={**env, "AIS_HOME": str(base), "PORT": str(port), "WORKERS": "150"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=die_with_parent(signal.SIGTERM),
        )

    def ready(self) -> Launcher:
        """Wait for the address on the screen."""
        assert self.process.stdout
        said = []
        for line in self.process.stdout:
            said.append(line)
            if f"http://localhost:{self.port}" in line:
                return self
        raise AssertionError("".join(said))

    def rest(self) -> str:
        """What it says until it ends."""
        said, _ = self.process.communicate(timeout=START_WITHIN)
        return said

    def ctrl_c(self) -> str:
        """As the terminal does: to the whole foreground group."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.rest()

    def end(self) -> None:
        """Whatever the test came to."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as page:
                return bool(page.status == 200)
        except OSError:
            return False

    def parts(self) -> dict[str, int]:
        """The programs that it looks after, by name."""
        found = {}
        for pid, command in processes().items():
            if _parent(pid) == self.process.pid:
                found[_name(command)] = pid
        return found


def processes() -> dict[int, str]:
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
    return found


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _name(command: str) -> str:
    for name in ("postgres", "valkey", "local.mail", "pymap", "granian", "worker", "beat"):
        if name in command:
            return name
    return command


def left_behind(base: Path) -> list[str]:
    """Everything that still runs on the test's data, whatever it is called."""
    found = []
    for pid, command in processes().items():
        try:
            environment = Path(f"/proc/{pid}/environ").read_bytes()
        except OSError:
            environment = b""
        if str(base) in command or b"AIS_CHILD_OF=" + os.fsencode(base) in environment:
            found.append(f"{pid} {command}")
    return found


def gone(base: Path, within: float = 15) -> list[str]:
    """What is left after that many seconds; empty as soon as nothing is."""
    deadline = time.monotonic() + within
    while (left := left_behind(base)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


def until(truth: object, within: float = 60) -> bool:
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if truth():  # type: ignore[operator]
            return True
        time.sleep(0.1)
    return False
