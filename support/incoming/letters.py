from __future__ import annotations

from letters.actions import queue
from letters.states import Priority
from organizations.models import Responsible
from support.incoming.rules import BIGGEST, MEGABYTE
from support.models import IncomingLetter


def too_big(letter: IncomingLetter) -> None:
    """To its sender: how large it was, how large it may be, and the other way (R39). Nothing of it is repeated."""
    said = {"size": -(-letter.size // MEGABYTE), "most": BIGGEST // MEGABYTE}
    queue("support/too_big", letter.email, cause=letter, context=said, priority=Priority.SOON)


def scan_received(letter: IncomingLetter, access: Responsible) -> None:
    """To whoever asked for the access: the order is with the request, and what comes next (R22)."""
    said = {"number": access.pk, "organization": access.organization.name}
    queue(
        "support/scan_received", None, user=access.user_id, cause=letter, context=said, priority=Priority.SOON
    )
