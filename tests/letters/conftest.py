from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from letters import notify
from tests.letters.smtp import Server


@pytest.fixture
def smtp(settings: Settings) -> Iterator[Server]:
    with Server().running() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture(autouse=True)
def broker_is_not_remembered_as_away() -> None:
    notify.broker.answered()
