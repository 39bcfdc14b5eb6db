"""The whole system as in production, on the tests' database: web server, Celery worker, real letters."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from local import prepare
from local.home import CLONE, Home
from local.processes import Program
from local.supervisor import Supervisor

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class Live:
    """`url` answers; `supervisor.children` are the processes, for tests that kill them."""

    url: str
    supervisor: Supervisor
    env: dict[str, str]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _python(home: Home, name: str, env: dict[str, str], *argv: str) -> Program:
    return Program(name, [sys.executable, *argv], home.log(name), env=env, cwd=CLONE)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=5) as answer:  # noqa: S310 our own server
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def live(django_db_setup: None, test_home: Home) -> Iterator[Live]:
    """For tests that also take `transactional_db`: what they commit is seen by the server, and cleared after."""
    port = _free_port()
    url = f"http://localhost:{port}"
    folder, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    env = {
        "DATABASE_URL": f"{folder}/{connection.settings_dict['NAME']}",
        "SITE_URL": url,
        "STATIC_STORAGE": "whitenoise.storage.CompressedManifestStaticFilesStorage",
        "BEAT_FILE": str(test_home.root / "beat"),
    }
    supervisor = Supervisor(mark=str(test_home.root))
    try:
        collect = _python(
            test_home, "collectstatic", env, "manage.py", "collectstatic", "--noinput", "--clear"
        )
        prepare.unless_collected(Path(os.environ["STATIC_ROOT"]), lambda: supervisor.run(collect))
        listen = [
            "--interface",
            "wsgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--blocking-threads",
            "4",
        ]
        web = _python(test_home, "web", env, "-m", "granian", *listen, "config.wsgi:application")
        web.ready = lambda: _answers(url)
        supervisor.start(web)
        work = [
            "-m",
            "celery",
            "-A",
            "config",
            "worker",
            "--concurrency",
            "1",
            "--without-mingle",
            "-l",
            "INFO",
        ]
        supervisor.start(_python(test_home, "worker", env, *work))
        yield Live(url, supervisor, env)
    finally:
        supervisor.stop()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium; without one the test is skipped, but in CI it fails."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    if Path("/Applications/Google Chrome.app").exists():
        return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    why = "нет Chromium: поставьте его (Debian, Ubuntu: sudo apt install chromium), чтобы проверить страницы"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
