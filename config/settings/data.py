from typing import Any
from urllib.parse import unquote

from config.settings.env import env

_database: dict[str, Any] = dict(env.db_url("DATABASE_URL"))
# A socket directory arrives percent-encoded in the place of the host.
_database["HOST"] = unquote(_database["HOST"])
_database["OPTIONS"] = {
    "pool": {
        "min_size": 1,
        "max_size": env.int("DB_POOL", 6),
        "timeout": 10,
    },
    # A rule that waits for a lock longer than this tells the person to repeat (reliability: timeouts).
    "options": (
        f"-c lock_timeout={env('DB_LOCK_TIMEOUT', default='3s')}"
        f" -c statement_timeout={env('DB_STATEMENT_TIMEOUT', default='10s')}"
        " -c idle_in_transaction_session_timeout=15s"
    ),
}
_database["ATOMIC_REQUESTS"] = False
DATABASES = {"default": _database}

REDIS_URL = env("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "lib.cache.ForgivingRedisCache",
        # Celery says redis+socket://, the cache's client says unix:// for the same socket.
        "LOCATION": REDIS_URL.replace("redis+socket://", "unix://", 1),
        "KEY_PREFIX": "ais",
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
