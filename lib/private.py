"""What a journal must not say: the values that PostgreSQL quotes when it refuses a row."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

# «DETAIL: Key (snils)=(112233…) already exists», «Failing row contains (…)», «CONTEXT: COPY …, column snils: "…"».
_QUOTED = re.compile(r"^(DETAIL|CONTEXT):.*$", re.MULTILINE)


def without_values(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A step of structlog, after the exception has become text."""
    for key in ("event", "exception"):
        if isinstance(event.get(key), str):
            event[key] = _QUOTED.sub(r"\1: …", event[key])
    return event
