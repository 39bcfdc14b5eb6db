"""A real IMAP server over what the mail catcher, a real SMTP server, has put into our mailbox."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as site
from django.core.cache import cache
from pytest_django import Settings

from config.settings.servers import mailbox_of
from local import inbox
from local.datadir import DataDir
from local.supervisor import Supervisor
from support.incoming import watch
from tests.support.incoming.post import Post


@pytest.fixture(scope="session")
def imap(test_datadir: DataDir) -> Iterator[str]:
    """Its address."""
    supervisor = Supervisor(mark=f"{test_datadir.root}/imap")
    server, url = inbox.server(test_datadir)
    supervisor.start(server)
    yield url
    supervisor.stop()


@pytest.fixture
def post(imap: str, test_datadir: DataDir, settings: Settings) -> Iterator[Post]:
    """Letters are sent to us and the mailbox is read; empty at the start."""
    settings.MAILBOX, settings.MAILBOX_TIMEOUT = mailbox_of(imap), 5
    smtp: Any = (site.EMAIL_HOST, site.EMAIL_PORT)
    cache.delete_many([watch.KEY, watch.READING])
    with Post(smtp, settings.MAILBOX).emptied() as box:
        yield box
