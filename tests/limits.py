import uuid

import pytest
from django.core.cache import caches

from lib.cache import ForgivingRedisCache


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a cache that nobody has touched: the rate limits of one do not stop another.

    Nor is it remembered as away from a test that took it away.
    """
    ForgivingRedisCache.breaker.answered()
    monkeypatch.setattr(caches["default"], "key_prefix", f"test-{uuid.uuid4().hex}")
