"""Gives every test process its servers: the person's own where an address is set, embedded otherwise.

The controller starts PostgreSQL, and its workers use it through the environment; a broker and a mail catcher
are so cheap that each process has its own, and no test meets another process's letters.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator
from pathlib import Path

import pytest

from local import database, postgres, servers
from local.datadir import DataDir
from local.processes import end_orphans
from local.supervisor import GaveUp, Supervisor

SLOTS = 20


def _free_data_dir() -> tuple[DataDir, object]:
    """Runs at the same time in one clone each have their own; the data serve the next run again."""
    for slot in range(SLOTS):
        datadir = DataDir.of(f"test{slot}")
        if lock := datadir.lock():
            return datadir, lock
    raise pytest.UsageError(f"{SLOTS} прогонов тестов уже идут в этой копии")


class Beside:
    """The servers of this process."""

    def __init__(self) -> None:
        self.datadir, self.lock = _free_data_dir()
        self.supervisor = Supervisor(mark=str(self.datadir.root))
        self.had = dict(os.environ)
        end_orphans(str(self.datadir.root))

    def start(self) -> None:
        env = os.environ
        worker = "PYTEST_XDIST_WORKER" in env
        if not env.get("DATABASE_URL"):
            server, url = postgres.program(self.datadir, durable=False)
            self.supervisor.start(server)
            env["DATABASE_URL"] = f"{url}/ais"
            database.create_database(env["DATABASE_URL"])
        if not env.get("REDIS_URL") or (worker and env.get("AIS_TEST_REDIS") == env["REDIS_URL"]):
            server, env["REDIS_URL"] = servers.valkey(self.datadir, durable=False)
            self.supervisor.start(server)
            env["AIS_TEST_REDIS"] = env["REDIS_URL"]
        self.mailbox = self.datadir.folder("mail")
        for letter in self.mailbox.glob("*.eml"):
            letter.unlink()
        server, env["EMAIL_URL"], folder = servers.mail_catcher(self.datadir)
        self.supervisor.start(server)
        env["DEMO_MAIL_DIR"] = str(folder)
        # The same for everybody, whatever the developer's shell says.
        env |= {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "DEBUG": "0",
            "DEMO": "1",
            "SITE_URL": "http://localhost:8000",
            "MEDIA_ROOT": str(self.datadir.folder("uploads")),
            "STATIC_ROOT": str(self.datadir.folder("static")),
            "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
        }

    def stop(self) -> None:
        self.supervisor.stop()
        for name in set(os.environ) - set(self.had):
            del os.environ[name]
        os.environ.update(self.had)


KEY = pytest.StashKey[Beside]()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Before pytest-django reads the settings, which read the addresses."""
    beside = Beside()
    early_config.stash[KEY] = beside
    early_config.add_cleanup(beside.stop)
    try:
        beside.start()
    except GaveUp as error:
        raise pytest.UsageError(f"{error.program.name}:\n{error.program.last_words()}") from error
    return (yield)


@pytest.fixture(scope="session")
def mail_folder(pytestconfig: pytest.Config) -> Path:
    """Where the letters that really left arrive, one `.eml` each."""
    return pytestconfig.stash[KEY].mailbox


@pytest.fixture(scope="session")
def test_datadir(pytestconfig: pytest.Config) -> DataDir:
    """The folder of this process's servers, logs and collected files."""
    return pytestconfig.stash[KEY].datadir
