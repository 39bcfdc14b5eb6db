"""Who wrote what to the database meanwhile: an action, or something past every action."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from lib import acting

WRITES = re.compile(r"^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
# The browser's own: its session, and the one-time tokens of forms, which stand before the action.
# And the row of who looked, after the page is made (R42).
NOBODYS = {"accounts_session", "usersessions_usersession", "submissions_submission", "staff_look"}


@dataclass
class Written:
    """The tables written to by an action, and past every action."""

    inside: list[str] = field(default_factory=list)
    past: list[str] = field(default_factory=list)

    def note(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if (found := WRITES.match(sql)) and found[2] not in NOBODYS:
            (self.past if acting.current.get() is None else self.inside).append(found[2])
        return execute(sql, params, many, context)


@contextmanager
def watched() -> Iterator[Written]:
    written = Written()
    with connection.execute_wrapper(written.note):
        yield written
