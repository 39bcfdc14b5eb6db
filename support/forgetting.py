"""What of tickets is kept for a time only, and is over (R42)."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction

from lib.actions import action
from lib.dates import now
from retention.facts import term
from retention.known import INCOMING_TEXTS, TICKET_FILES
from support.models import IncomingLetter, Progress, TicketFile
from support.states import FOR_OPERATOR

# Of so many files at once; the rest waits for the next night.
AT_ONCE = 5_000
NOTHING = {"text": "", "subject": "", "name": "", "email": "", "header_id": "", "left_out": "", "why": ""}


@action("Удалены файлы давно закрытых обращений", scope=None)
def forget_files(*, by: Any, why: str = "") -> int:
    """The thread goes on saying that there was a file, and its name. Returns how many (R39, R42)."""
    closed = TicketFile.objects.exclude(file="").filter(
        ticket__state=Progress.CLOSED, ticket__touched_at__lt=now() - term(TICKET_FILES)
    )
    found = dict(closed.order_by("pk").values_list("pk", "file")[:AT_ONCE])
    TicketFile.objects.filter(pk__in=found).update(file="")
    for path in found.values():
        transaction.on_commit(partial(default_storage.delete, path), robust=True)
    return len(found)


@action("Удалены тексты старых входящих писем", scope=None)
def forget_incoming(*, by: Any, why: str = "") -> int:
    """What became a ticket stays in the ticket; a letter that nobody has read yet stays whole (R39, R42).

    Returns how many.
    """
    old = IncomingLetter.objects.filter(at__lt=now() - term(INCOMING_TEXTS))
    read = old.exclude(fate__in=FOR_OPERATOR, settled_at=None).exclude(email="", text="", subject="")
    return read.update(**NOTHING)
