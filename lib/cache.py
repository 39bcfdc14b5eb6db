from __future__ import annotations

from typing import Any

import structlog
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

from lib.breaker import Breaker

log = structlog.get_logger("cache")

QUIET_SECONDS = 10.0


class ForgivingRedisCache(RedisCache):
    """A cache that is away is an empty cache: no click fails, and only one in ten seconds waits to find out."""

    # Of the process: Django makes a cache object for every thread.
    breaker = Breaker(QUIET_SECONDS)

    def _forgive(self, name: str, default: Any, *args: Any, **kwargs: Any) -> Any:
        if not self.breaker.lets_through():
            return default
        try:
            found = getattr(super(), name)(*args, **kwargs)
        except RedisError as error:
            self.breaker.failed()
            log.warning("cache is away", operation=name, error=type(error).__name__)
            return default
        self.breaker.answered()
        return found

    def get(self, key: Any, default: Any = None, version: Any = None) -> Any:
        return self._forgive("get", default, key, default, version)

    def set(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("set", None, *args, **kwargs)

    def add(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("add", True, *args, **kwargs)

    def touch(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("touch", False, *args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("delete", False, *args, **kwargs)

    def has_key(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("has_key", False, *args, **kwargs)

    def incr(self, key: Any, delta: int = 1, version: Any = None) -> Any:
        return self._forgive("incr", 1, key, delta, version)

    def get_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("get_many", {}, *args, **kwargs)

    def set_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("set_many", [], *args, **kwargs)

    def delete_many(self, *args: Any, **kwargs: Any) -> Any:
        return self._forgive("delete_many", None, *args, **kwargs)
