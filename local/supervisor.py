"""Starts programs, restarts those that die, stops them all."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import FrameType

from local.processes import Program, kill_group

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
DEATHS_FORGIVEN = 5
WITHIN = 60.0


class Stop(BaseException):
    """The person pressed Ctrl-C, or the system asked us to end."""

    def __init__(self, *, by_keyboard: bool = False) -> None:
        super().__init__()
        self.by_keyboard = by_keyboard


class GaveUp(Exception):
    """A program does not start, or dies again and again."""

    def __init__(self, program: Program) -> None:
        super().__init__(f"{program.name}:\n{program.last_words()}")
        self.program = program


@dataclass
class Child:
    program: Program
    process: subprocess.Popen[bytes]
    deaths: list[float] = field(default_factory=list)
    again_at: float | None = None


class Supervisor:
    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.children: list[Child] = []
        self._stopping = False
        self._busy = False
        self._asked = False

    def obey_signals(self) -> None:
        for sig in STOP_SIGNALS:
            if sig is signal.SIGHUP and signal.getsignal(sig) is signal.SIG_IGN:
                continue  # under nohup
            signal.signal(sig, self._on_signal)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._stopping:
            return
        self._asked = True
        if not self._busy:
            raise Stop(by_keyboard=number == signal.SIGINT)

    def _spawn(self, program: Program, *, to_terminal: bool = False) -> subprocess.Popen[bytes]:
        """No signal may fall between a program's start and our knowing of it."""
        program.before()
        self._busy = True
        try:
            process = program.spawn(mark=self.mark, to_terminal=to_terminal)
            known = next((child for child in self.children if child.program is program), None)
            if known:
                known.process = process
            else:
                self.children.append(Child(program, process))
        finally:
            self._busy = False
        if self._asked and not self._stopping:
            raise Stop
        return process

    def start(self, program: Program, *, timeout: float = 180) -> None:
        """Return when it is ready. One that dies at once is tried again: the last run may still be ending."""
        deadline = time.monotonic() + timeout
        process = self._spawn(program)
        tries = 1
        while not program.ready() or process.poll() is not None:
            if process.poll() is not None:
                kill_group(process)
                tries += 1
                if tries > DEATHS_FORGIVEN:
                    raise GaveUp(program)
                time.sleep(0.2 * tries)
                process = self._spawn(program)
            if time.monotonic() > deadline:
                raise GaveUp(program)
            time.sleep(0.03)

    def begin(self, program: Program, *, to_terminal: bool = False) -> None:
        """A program that ends by itself; `finish` waits for it."""
        self._spawn(program, to_terminal=to_terminal)

    def finish(self, program: Program) -> None:
        """Raises GaveUp when it ended badly."""
        child = next(child for child in self.children if child.program is program)
        code = child.process.wait()
        self.children.remove(child)
        if code:
            raise GaveUp(program)

    def run(self, program: Program, *, to_terminal: bool = False) -> None:
        self.begin(program, to_terminal=to_terminal)
        self.finish(program)

    def watch(self) -> None:
        """Keep everything alive until Stop or GaveUp is raised."""
        while True:
            for child in self.children:
                self._look_after(child)
            time.sleep(0.3)

    def _look_after(self, child: Child) -> None:
        now = time.monotonic()
        if child.again_at is not None:
            if now >= child.again_at:
                child.again_at = None
                self._spawn(child.program)
            return
        if child.process.poll() is None:
            return
        kill_group(child.process)
        child.deaths = [*(death for death in child.deaths if now - death < WITHIN), now]
        if len(child.deaths) > DEATHS_FORGIVEN:
            raise GaveUp(child.program)
        pause = 0.0 if len(child.deaths) == 1 else 0.5 * 2 ** (len(child.deaths) - 2)
        child.again_at = now + pause

    def stop(self) -> None:
        """Those that talk to the servers first, together; then the servers, last started first."""
        self._stopping = True
        self._stop_together([child for child in self.children if not child.program.server])
        for child in reversed(self.children):
            if child.program.server:
                self._stop_together([child])
        self.children.clear()

    def _stop_together(self, children: Iterable[Child]) -> None:
        children = list(children)
        for child in children:
            if child.process.poll() is None:
                child.process.send_signal(child.program.stop_signal)
        for child in children:
            try:
                child.process.wait(child.program.patience)
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()
            kill_group(child.process)
