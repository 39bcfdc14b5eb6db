from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse

from letters.actions import queue
from letters.attachments import File
from letters.models import Letter
from letters.states import Priority
from lib.uploads import kind as media_of
from staff.models import Worker
from support.models import Progress, Ticket, TicketFile, TicketMessage, Via

PAGES = {Via.CABINET: "support:ticket", Via.ORGANIZATION: "support:org_ticket", Via.LETTER: "support:ticket"}


def answered(message: TicketMessage, ticket: Ticket) -> None:
    """To the author, at the address as it now stands: the answer and its files (R39)."""
    files = list(message.files.order_by("pk").values_list("name", flat=True))
    said = {"text": message.text, "files": ", ".join(files), "ended": ticket.state == Progress.CLOSED}
    _tell("answered", message, ticket, said)


def closed(ticket: Ticket, why: str) -> None:
    """To the author, who got no other answer: it is closed, and why (R39)."""
    _tell("closed", ticket, ticket, {"text": why})


def _tell(kind: str, cause: Any, ticket: Ticket, said: dict[str, Any]) -> None:
    page = PAGES.get(Via(ticket.via))
    if ticket.via == Via.LETTER and not Worker.objects.filter(user=ticket.author_id or 0).exists():
        # Nobody's cabinet: a stranger wrote, or an account that is no worker's.
        page = None
    said |= {"number": ticket.pk, "kind": ticket.get_kind_display()}
    said["link"] = f"{settings.SITE_URL}{reverse(page, args=[ticket.pk])}" if page else ""
    to = None if ticket.author_id else ticket.email
    queue(f"support/{kind}", to, user=ticket.author_id, cause=cause, context=said, priority=Priority.SOON)


def files_of(letter: Letter) -> Iterable[File]:
    """The files of an answer go with its letter: a public ticket has no page to take them from (R39)."""
    for one in TicketFile.objects.filter(message=letter.cause_id).exclude(file="").order_by("pk"):
        with one.file.open("rb") as opened:
            data = opened.read()
        yield one.name, data, media_of(data[:16]) or "application/octet-stream"
