"""Somebody's file is opened in a process of its own: little time, little memory, no secrets of ours (R22)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

# This module is what the process starts with: nothing of Django is imported here, nor by the jobs.

ROOT = Path(__file__).resolve().parents[1]
REFUSED, NO_MEMORY = 3, 4
MEGABYTE = 1024 * 1024


class Refused(Exception):
    """What a job says to whoever sent the file, in Russian."""


class Broken(Exception):
    """The job gave no answer: it ran out of «time» or «memory», or a «fault» ended it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Limits:
    """Seconds of work, of waiting; megabytes of memory and of the answer."""

    cpu: int = 10
    wait: int = 20
    memory: int = 768
    answer: int = 64


def run(job: str, data: bytes, *words: str, limits: Limits | None = None) -> bytes:
    """What the function «module:name» answers to the bytes. Raises Refused with its words, or Broken."""
    allowed = limits or Limits()
    numbers = [str(one) for one in (allowed.cpu, allowed.memory, allowed.answer)]
    with tempfile.TemporaryFile() as sent, tempfile.TemporaryFile() as answer:
        sent.write(data)
        sent.seek(0)
        try:
            done = subprocess.run(  # noqa: S603 our own interpreter and module
                [sys.executable, "-X", "utf8", "-m", "lib.apart", job, *numbers, *words],
                stdin=sent,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={},
                timeout=allowed.wait,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise Broken("time") from None
        answer.seek(0)
        return _answered(done.returncode, answer.read())


def _answered(code: int, said: bytes) -> bytes:
    if code == 0:
        return said
    if code == REFUSED:
        raise Refused(said.decode())
    died = {-signal.SIGXCPU: "time", -signal.SIGKILL: "time", -signal.SIGABRT: "memory", NO_MEMORY: "memory"}
    raise Broken(died.get(code, "fault"))


def _confine(cpu: int, memory: int, answer: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows: the waiting time is all that limits it there
        return
    for what, most in (
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_AS, memory * MEGABYTE),
        (resource.RLIMIT_FSIZE, answer * MEGABYTE),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, least))
    os.nice(5)  # the pages go first


def _main(job: str, cpu: str, memory: str, answer: str, *words: str) -> int:
    _confine(int(cpu), int(memory), int(answer))
    module, _, name = job.partition(":")
    try:
        said = getattr(import_module(module), name)(sys.stdin.buffer.read(), *words)
    except MemoryError:
        return NO_MEMORY
    except Exception as error:
        # By its name: the module that runs is «__main__», the job's Refused is of «lib.apart».
        if type(error).__name__ != "Refused":
            raise
        sys.stdout.buffer.write(str(error).encode())
        return REFUSED
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
