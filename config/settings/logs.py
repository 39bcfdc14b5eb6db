import logging
import re
from collections.abc import MutableMapping
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied


from config.settings.base import env

# «DETAIL: Key (snils)=(112233…) already exists», «Failing row contains (…)», «CONTEXT: COPY …, column snils: "…"».
_QUOTED = re.compile(r"^(DETAIL|CONTEXT):.*$", re.MULTILINE)


def without_values(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A step of structlog, after the exception has become text: a log does not say the values that PostgreSQL quotes
    when it refuses a row."""
    for key in ("event", "exception"):
        if isinstance(event.get(key), str):
            event[key] = _QUOTED.sub(r"\1: …", event[key])
    return event


def without_traceback(record: logging.LogRecord) -> bool:
    """Who may not open a page is told so; it is a line of the log and no fault of ours."""
    if record.exc_info and isinstance(record.exc_info[1], PermissionDenied):
        record.exc_info = None
    return True


LOG_LEVEL = env("LOG_LEVEL", default="INFO")
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": [
                structlog.contextvars.merge_contextvars,
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso"),
            ],
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                without_values,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        },
    },
    "filters": {"refusals": {"()": "django.utils.log.CallbackFilter", "callback": without_traceback}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["refusals"]},
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django.server": {"handlers": [], "propagate": False}},
}
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
