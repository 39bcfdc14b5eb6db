"""`check --deploy` fails for a site that is open to everybody."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SITE = {
    "DEBUG": "0",
    "DEMO": "0",
    "SITE_URL": "https://kadry.example",
    "ALLOWED_HOSTS": "kadry.example",
    "SECRET_KEY": "kR7-" + "abcdefghij0123456789" * 3,
    "DATABASE_URL": "postgres://x@localhost/x",
    "REDIS_URL": "redis://localhost",
    "EMAIL_URL": "smtp://localhost",
}


def check(**changed: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy"],
        env=os.environ | SITE | changed,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_a_right_site_passes() -> None:
    code, said = check()
    assert code == 0, said


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"DEMO": "1"}, "ais.E001"),
        ({"SECRET_KEY": "short"}, "ais.E002"),
        ({"SECRET_KEY": "a" * 60}, "ais.E002"),
        ({"METRICS_TOKEN": "t", "PROMETHEUS_MULTIPROC_DIR": ""}, "ais.E005"),
        ({"OIDC_URL": "http://gateway.example"}, "ais.E004"),
    ],
)
def test_a_site_open_to_everybody_is_an_error(changed: dict[str, str], error: str) -> None:
    code, said = check(**changed)
    assert code != 0
    assert error in said
    assert "ERRORS" in said


def test_the_demo_at_home_is_no_error() -> None:
    _, said = check(DEMO="1", SITE_URL="http://localhost:8000")
    assert "ais.E001" not in said
