from __future__ import annotations

from letters.actions import queue
from letters.states import Priority
from support.models import Ticket


def received(ticket: Ticket, left_out: int = 0) -> None:
    """To whoever wrote without logging in: it has come, under this number, and answers go to this address (R39).

    The words themselves are not repeated: the address may be somebody else's. left_out: so many files of a letter
    were not kept.
    """
    said = {"number": ticket.pk, "kind": ticket.get_kind_display(), "left_out": left_out}
    queue("support/received", ticket.email, cause=ticket, context=said, priority=Priority.SOON)
