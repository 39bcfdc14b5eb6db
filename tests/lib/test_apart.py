"""A job on somebody's file has little time and little memory, and knows no secret of ours (R22)."""

from __future__ import annotations

import json
import time

import pytest

from lib import apart

JOBS = "tests.lib.jobs"


def test_r22_a_job_answers_with_bytes() -> None:
    assert apart.run(f"{JOBS}:turned", b"abc") == b"cba"
    assert apart.run(f"{JOBS}:said", b"", "слово") == "слово".encode()


def test_r22_what_a_job_refuses_is_said() -> None:
    with pytest.raises(apart.Refused, match="Нужен скан"):
        apart.run(f"{JOBS}:refusing", b"")


@pytest.mark.parametrize(
    ("job", "why"),
    [
        ("spinning", "time"),
        ("sleeping", "time"),
        ("swelling", "memory"),
        ("shouting", "fault"),
        ("raising", "fault"),
        ("dying", "fault"),
        ("unknown", "fault"),
    ],
)
def test_r22_a_job_out_of_bounds_is_ended(job: str, why: str) -> None:
    began = time.monotonic()
    with pytest.raises(apart.Broken) as caught:
        apart.run(f"{JOBS}:{job}", b"", limits=apart.Limits(cpu=1, wait=6, memory=256, answer=1))
    assert caught.value.why == why
    assert time.monotonic() - began < 15


def test_r22_a_job_knows_no_secret_and_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "tell nobody")
    known = json.loads(apart.run(f"{JOBS}:looking_around", b""))
    assert "tell nobody" not in str(known["environment"])
    assert not known["django"]
