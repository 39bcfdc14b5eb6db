"""The servers that a site names: PostgreSQL, Redis, mail; and what Celery does with them."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit
from celery.schedules import crontab

from config.settings.base import BASE_DIR, env


_database: dict[str, Any] = dict(env.db_url("DATABASE_URL"))
# A socket directory arrives percent-encoded in the place of the host.
_database["HOST"] = unquote(_database["HOST"])
_database["OPTIONS"] = {
    # What is said through `lib.prepared` is planned once from the third time on.
    "prepare_threshold": 2,
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
        # A plan's guess of a great cost would have it compiled, for longer than the statement itself takes.
        " -c jit=off"
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
SESSION_ENGINE = "config.sessions"


vars().update(env.email_url("EMAIL_URL"))
# Each step of SMTP; all of them together end before the lease does.
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", 20)
# A letter whose sender died is taken over after this; no sending may last longer than three quarters of it.
LETTER_LEASE_SECONDS = env.int("LETTER_LEASE_SECONDS", 120)
# A file whose worker died is gone on with after this.
IMPORT_LEASE_SECONDS = env.int("IMPORT_LEASE_SECONDS", 60)


def mailbox_of(url: str) -> dict[str, Any]:
    """imaps://user:password@host[:993][/folder], imap+tls:// with STARTTLS (143); empty where there is none."""
    said = urlsplit(url)
    if not said.hostname:
        return {}
    return {
        "scheme": said.scheme,
        "host": said.hostname,
        "port": said.port or (993 if said.scheme == "imaps" else 143),
        "user": unquote(said.username or ""),
        "password": unquote(said.password or ""),
        "folder": unquote(said.path.strip("/")) or "INBOX",
    }


# Where letters to SUPPORT_EMAIL are read; by itself nowhere.
MAILBOX = mailbox_of(env("MAILBOX_URL", default=""))
# Each step of IMAP, in seconds.
MAILBOX_TIMEOUT = env.int("MAILBOX_TIMEOUT", 20)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="АИС Кадры <noreply@staffedu.ru>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TIMEZONE = "Europe/Samara"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    # A click must not wait for a broker that is away: the outbox is the truth, the broker a hint.
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
    "max_retries": 0,
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BEAT_SCHEDULE = {
    "read mailbox": {
        "task": "support.tasks.read_mailbox",
        "schedule": float(env.int("MAILBOX_EVERY", 60)),
        "options": {"expires": 50},
    },
    # A sweep that no worker took in time is of no use: the next one does the same.
    "sweep letters": {"task": "letters.tasks.send_letters", "schedule": 30.0, "options": {"expires": 25}},
    "forget old letters": {
        "task": "letters.tasks.forget_old_letters",
        "schedule": crontab(hour=3, minute=20),
    },
    "forget ended sessions": {
        "task": "accounts.tasks.forget_ended_sessions",
        "schedule": crontab(hour=3, minute=50),
    },
    # What its page says of it: «каждые 15 минут».
    "count coverage": {
        "task": "staff.tasks.count_registered",
        "schedule": crontab(minute="*/15"),
        "options": {"expires": 600},
    },
    # What its pages say of it: «каждый час».
    "count reports": {
        "task": "home.tasks.count_reports",
        "schedule": crontab(minute=7),
        "options": {"expires": 1800},
    },
    # Reports that were asked for when the broker was away.
    "count asked reports": {
        "task": "home.tasks.count_asked",
        "schedule": 30.0,
        "options": {"expires": 25},
    },
    "find duplicates": {"task": "staff.tasks.find_duplicates", "schedule": crontab(hour=2, minute=10)},
    "forget old sign-ups": {"task": "staff.tasks.forget_old_signups", "schedule": crontab(hour=4, minute=0)},
    # Files whose worker was killed or that the broker was not told of.
    "sweep imports": {"task": "imports.tasks.work_on_batches", "schedule": 30.0, "options": {"expires": 25}},
    "forget old imports": {
        "task": "imports.tasks.forget_old_batches",
        "schedule": crontab(hour=4, minute=10),
    },
    # Seats that came free, offers that nobody answered, registrations that have opened or ended.
    "serve waiting lists": {
        "task": "courses.tasks.serve_waiting_lists",
        "schedule": 60.0,
        "options": {"expires": 50},
    },
    # The access itself keeps to its days; this lets deputies begin, and tells both when the days are over.
    "turn deputies": {"task": "organizations.tasks.turn_deputies", "schedule": crontab(minute=2)},
    # In the morning in Samara.
    "remind of courses": {"task": "courses.tasks.remind_of_start", "schedule": crontab(hour=9, minute=0)},
    "remind of vouchers": {
        "task": "courses.tasks.remind_of_vouchers",
        "schedule": crontab(hour=9, minute=10),
    },
    "remind of requests": {"task": "staff.tasks.remind_of_requests", "schedule": crontab(hour=8, minute=40)},
    "remind of plans": {"task": "vouchers.tasks.remind_of_plans", "schedule": crontab(hour=9, minute=5)},
    # On Monday; the next two days only those who were not written to.
    "write digests": {
        "task": "home.tasks.write_digests",
        "schedule": crontab(hour=8, minute=0, day_of_week="mon,tue,wed"),
    },
    "forget old looks": {"task": "staff.tasks.forget_looks", "schedule": crontab(hour=4, minute=20)},
    "find outdated": {"task": "support.tasks.find_outdated", "schedule": crontab(hour=2, minute=40)},
    "forget old tickets": {"task": "support.tasks.forget_old", "schedule": crontab(hour=4, minute=30)},
    "forget mailboxes": {"task": "support.tasks.forget_mailboxes", "schedule": crontab(minute=40)},
    "forget old submissions": {
        "task": "submissions.tasks.forget_old_submissions",
        "schedule": crontab(hour=3, minute=40),
    },
}
CELERY_BEAT_SCHEDULE_FILENAME = env("BEAT_FILE", default=str(BASE_DIR / "var" / "celerybeat"))
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
