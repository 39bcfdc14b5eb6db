from celery.schedules import crontab

from config.settings.data import REDIS_URL
from config.settings.env import BASE_DIR, env

vars().update(env.email_url("EMAIL_URL"))
EMAIL_TIMEOUT = 20
# A letter whose sender died is taken over after this; no sending may last longer than three quarters of it.
LETTER_LEASE_SECONDS = env.int("LETTER_LEASE_SECONDS", 120)
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
    # A sweep that no worker took in time is of no use: the next one does the same.
    "sweep letters": {"task": "letters.tasks.send_letters", "schedule": 30.0, "options": {"expires": 25}},
    "forget old letters": {
        "task": "letters.tasks.forget_old_letters",
        "schedule": crontab(hour=3, minute=20),
    },
    "forget old sign-ups": {"task": "staff.tasks.forget_old_signups", "schedule": crontab(hour=4, minute=0)},
    "forget old submissions": {
        "task": "submissions.tasks.forget_old_submissions",
        "schedule": crontab(hour=3, minute=40),
    },
}
CELERY_BEAT_SCHEDULE_FILENAME = env("BEAT_FILE", default=str(BASE_DIR / "var" / "celerybeat"))
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
