"""The whole system as in production, on the tests' database: web server, Celery worker, real letters."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from local.datadir import DataDir
from local.supervisor import Supervisor
from local.system import System, answers

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


@pytest.fixture(scope="module")
def live(django_db_setup: None, test_datadir: DataDir) -> Iterator[Live]:
    """For tests that also take `transactional_db`: what they commit is seen by the server, and cleared after."""
    port = _free_port()
    url = f"http://localhost:{port}"
    folder, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    supervisor = Supervisor(mark=str(test_datadir.root))
    env = {
        "DATABASE_URL": f"{folder}/{connection.settings_dict['NAME']}",
        "SITE_URL": url,
        "DJANGO_SETTINGS_MODULE": "tests.live_settings",
        "STATIC_STORAGE": "whitenoise.storage.CompressedManifestStaticFilesStorage",
    }
    system = System(test_datadir, supervisor, env)
    try:
        system.begin_collecting()
        system.finish_collecting()
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
        web = system.python("web", "-m", "granian", *listen, "config.wsgi:application")
        web.ready = lambda: answers(f"{url}/readyz")
        supervisor.start(web)
        supervisor.start(system.celery("worker", "--concurrency", "1", "--without-mingle"))
        yield Live(url, supervisor, system.env)
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


@pytest.fixture(scope="session")
def fox() -> str:
    """The system's Firefox; without one the test is skipped, but in CI it fails."""
    for name in ("firefox-esr", "firefox"):
        if found := shutil.which(name):
            return found
    why = (
        "нет Firefox: поставьте его (Debian, Ubuntu: sudo apt install firefox-esr), чтобы проверить страницы"
    )
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
