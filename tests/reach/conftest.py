from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e import people
from tests.reach.pages import Reader, reader


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    """One for the module. Its event loop lives in this thread, and the tests' own queries run beside it."""
    with pytest.MonkeyPatch.context() as patch, people.browser(chromium) as opened:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield opened


@pytest.fixture
def seen(chrome: Browser) -> Iterator[Reader]:
    with reader(chrome) as opened:
        yield opened
