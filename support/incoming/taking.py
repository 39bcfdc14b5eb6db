"""The mailbox is read, letter by letter; what breaks at one letter stops no other (R39)."""

from __future__ import annotations

import time

import structlog
from django.conf import settings
from django.db import InterfaceError, OperationalError

from lib.actions import Busy
from support.incoming import rules, watch
from support.incoming.judging import take, unread
from support.incoming.mailbox import AWAY, TAKEN, UNREAD, Mailbox
from support.states import FOR_OPERATOR

log = structlog.get_logger("mailbox")
# One run of the task: the rest waits for the next.
AT_MOST_LETTERS = 100
AT_MOST_SECONDS = 120.0
# No fault of the letter: it waits in the mailbox.
LATER = (OperationalError, InterfaceError, Busy, OSError)


def read_mailbox() -> int:
    """Take what waits in the mailbox; how many letters. A mailbox that is away is noted, and breaks nothing (R39)."""
    if not settings.MAILBOX:
        return 0
    with watch.alone() as first:
        return _read() if first else 0


def _read() -> int:
    until, taken = time.monotonic() + AT_MOST_SECONDS, 0
    try:
        with Mailbox() as box:
            for uid, size in box.waiting(AT_MOST_LETTERS).items():
                if time.monotonic() > until:
                    break
                _take(box, uid, size)
                taken += 1
    except (*AWAY, *LATER) as error:
        watch.failed(error)
        log.warning("mailbox not read", error=repr(error), taken=taken)
        return taken
    watch.answered()
    return taken


def _take(box: Mailbox, uid: int, size: int) -> None:
    data = box.read(uid, whole=size <= rules.BIGGEST)
    if data is None:
        return
    try:
        fate = take(data, size)
    except LATER:
        raise
    except Exception:
        log.exception("letter not taken", uid=uid, size=size)
        fate = unread(data, size, "Сбой при разборе, подробности в журнале")
    # Whoever is killed here finds the letter again, and that it was taken.
    box.put_aside(uid, UNREAD if fate in FOR_OPERATOR else TAKEN)
    log.info("incoming letter", uid=uid, size=size, fate=fate.value)
