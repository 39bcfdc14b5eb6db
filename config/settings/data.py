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
        # How long a page waits for a connection: a restart of PostgreSQL is shorter, a person's patience longer.
        "timeout": 3,
        # By itself the pool waits ever longer between attempts, minutes in the end: a new page asks at once.
        "reconnect_timeout": 3,
    },
    # A rule that waits for a lock longer than this tells the person to repeat (reliability: timeouts).
    "options": (
        f"-c lock_timeout={env('DB_LOCK_TIMEOUT', default='3s')}"
        f" -c statement_timeout={env('DB_STATEMENT_TIMEOUT', default='10s')}"
        " -c idle_in_transaction_session_timeout=15s"
    ),
}
_database["ATOMIC_REQUESTS"] = False
# A connection that PostgreSQL's restart has cut is recognised before a page uses it.
_database["CONN_HEALTH_CHECKS"] = True
DATABASES = {"default": _database}

REDIS_URL = env("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "lib.cache.ForgivingRedisCache",
        # Celery says redis+socket://, the cache's client says unix:// for the same socket.
        "LOCATION": REDIS_URL.replace("redis+socket://", "unix://", 1),
        "KEY_PREFIX": "ais",
        # Only limits of attempts live here; who waits longer for them than this goes on without (lib.cache).
        "OPTIONS": {"socket_timeout": 0.3, "socket_connect_timeout": 0.3},
    }
}
# In PostgreSQL only: a page asks Redis nothing, and no copy of an ended session comes back with it (decision 0016).
SESSION_ENGINE = "django.contrib.sessions.backends.db"
