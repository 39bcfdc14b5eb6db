"""A letter that came is taken, once: all that it causes is in one transaction with the row that remembers it (R39)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.files import File
from django.db import IntegrityError, transaction

from letters.models import Letter
from letters.returning import mark_returned
from lib.actions import action
from lib.dates import now
from lib.file_fields import Named
from lib.locks import lock
from lib.readers import For
from lib.reasons import refuse_if
from organizations.actions import attach_scan
from organizations.models import Responsible
from support.incoming import letters
from support.models import Fate, IncomingLetter, Kind, Progress, Ticket, TicketMessage, Via
from support.tickets.actions import attach
from support.tickets.letters import received
from support.tickets.rules import may_add


@action(
    For("Ваше письмо стало обращением: {ticket}", operator="Письмо стало обращением: {ticket}"), scope=None
)
def open_ticket(
    letter: IncomingLetter,
    kind: Kind,
    text: str,
    files: Sequence[Named] = (),
    *,
    author: Any = None,
    about: str = "",
    by: Any = None,
    why: str = "",
) -> Ticket | None:
    """A new ticket; its sender is told the number. author: whose confirmed address it came from (R39).

    None: the letter was taken already.
    """
    if not _first(letter, Fate.TICKET):
        return None
    said = {"kind": kind, "via": Via.LETTER, "author": author, "email": letter.email, "about": about}
    ticket = Ticket.objects.create(**said, signed=letter.name, description=text)
    attach(ticket, files, by=by)
    _keep(letter, files, ticket=ticket)
    received(ticket, left_out=len(letter.left_out.splitlines()))
    return ticket


@action(
    For("Ваше письмо вошло в обращение: {ticket}", operator="Письмо вошло в обращение: {ticket}"), scope=None
)
def add_letter(
    letter: IncomingLetter,
    ticket: Ticket,
    text: str,
    files: Sequence[Named] = (),
    *,
    by: Any = None,
    why: str = "",
) -> TicketMessage | None:
    """An answer to a letter of ours is its author's word: what was answered waits again (R39).

    None: the letter was taken already. Raises Refused where the ticket is closed.
    """
    ticket = lock(ticket)
    refuse_if(may_add(ticket.progress, ticket.pk))
    if not _first(letter, Fate.MESSAGE):
        return None
    message = TicketMessage.objects.create(ticket=ticket, author=ticket.author, text=text)
    attach(ticket, files, message=message, by=by)
    _keep(letter, files, ticket=ticket, message=message)
    ticket.touched_at = now()
    if ticket.state == Progress.ANSWERED:
        ticket.state, ticket.asked_at = Progress.IN_WORK, ticket.touched_at
    ticket.save(update_fields=["state", "asked_at", "touched_at"])
    return message


@action("Скан приказа пришёл письмом", scope=None)
def bring_scan(
    letter: IncomingLetter, access: Responsible, scan: File[bytes], *, by: Any = None, why: str = ""
) -> Responsible | None:
    """The signed order goes to the request that its code names, and its sender is told so (R22, R39).

    None: the letter was taken already. Raises Refused where that request waits for no scan.
    """
    if not _first(letter, Fate.SCAN):
        return None
    access = attach_scan(access, scan, code=access.pk, by=by)
    _keep(letter, [("", scan)], access=access)
    letters.scan_received(letter, access)
    return access


@action("", scope=None)
def take_bounce(
    letter: IncomingLetter, sent: Letter, *, mailbox: bool, by: Any = None, why: str = ""
) -> bool:
    """A letter of ours came back: it is marked, and its reader's mailbox where that refuses letters (R7). why: the
    words of the server. False: it was taken already."""
    letter.why, letter.returned = why, sent
    if not _first(letter, Fate.BOUNCE):
        return False
    mark_returned(sent, why, mailbox=mailbox, by=by)
    return True


@action("", scope=None)
def note_letter(letter: IncomingLetter, fate: Fate, *, by: Any = None, why: str = "") -> bool:
    """It makes no ticket; of one that is too large its sender is told (R39). False: it was taken already."""
    letter.why = why
    if not _first(letter, fate):
        return False
    if fate == Fate.TOO_BIG:
        letters.too_big(letter)
    return True


@action("Письмо разобрано", scope=None)
def settle_letter(letter: IncomingLetter, *, by: Any, why: str = "") -> IncomingLetter:
    """The operator has read it in the mailbox (R39)."""
    if letter.settled_at is None:
        letter.settled_at = now()
        letter.why = "\n".join(filter(None, (letter.why, f"{by}: {why}")))
        letter.save(update_fields=["settled_at", "why"])
    return letter


def _first(letter: IncomingLetter, fate: Fate) -> bool:
    """Write it down, unless it is: whoever comes second waits for the first, and does nothing."""
    letter.fate = fate
    try:
        with transaction.atomic():
            letter.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _keep(letter: IncomingLetter, files: Sequence[Named], **became: Any) -> None:
    """What became of it, and how much of the sender's week its files take."""
    letter.kept = sum(file.size for _, file in files)
    for name, record in became.items():
        setattr(letter, name, record)
    letter.save(update_fields=["kept", *became])
