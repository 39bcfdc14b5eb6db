"""What is known of a letter's sender and of what it answers (R39)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from email.utils import parseaddr
from typing import Any

from django.conf import settings

from accounts.addresses import clean
from accounts.models import User
from letters.models import Letter
from letters.states import name_of
from lib.dates import SAMARA, format_moment, now
from organizations.codes import request_on
from organizations.models import Responsible
from submissions.uploads import DAYS
from support.models import Fate, IncomingLetter, Ticket, TicketMessage

HOUR = timedelta(hours=1)


def fate_of(digest: str) -> Fate | None:
    """What became of this letter or of a copy of it; None: it is new (R39)."""
    found = IncomingLetter.objects.filter(digest=digest).values_list("fate", flat=True).first()
    return Fate(found) if found else None


def ours(email: str) -> bool:
    """An address that we write from or read: a letter from there is a loop (R39)."""
    own = (settings.SUPPORT_EMAIL, settings.DEFAULT_FROM_EMAIL, settings.MAILBOX.get("user", ""))
    return clean(email) in {clean(parseaddr(one)[1]) for one in own}


def in_the_last_hour(email: str) -> int:
    """How many letters of this address were taken in the last sixty minutes (R39)."""
    return (
        IncomingLetter.objects.filter(email=email, at__gt=now() - HOUR)
        .exclude(fate__in=(Fate.SILENT, Fate.BOUNCE))
        .count()
    )


def opened_in_the_last_hour() -> int:
    """How many tickets letters have opened in the last sixty minutes (R39)."""
    return IncomingLetter.objects.filter(fate=Fate.TICKET, at__gt=now() - HOUR).count()


def kept_of(email: str) -> list[tuple[date, int]]:
    """Day and bytes of the files of this address's letters that still count, the oldest first (R22, R39)."""
    rows = IncomingLetter.objects.filter(email=email, at__gt=now() - timedelta(days=DAYS + 1), kept__gt=0)
    return [
        (at.astimezone(SAMARA).date(), size) for at, size in rows.order_by("at").values_list("at", "kept")
    ]


def account_of(email: str) -> User | None:
    """Whose confirmed address it is. Anybody may have written it there: it is believed for where an answer goes, and
    for nothing else (R39). None for an operator's: a letter does not speak for one."""
    known = User.objects.filter(email=email, is_active=True, is_staff=False)
    return known.filter(emailaddress__email=email, emailaddress__verified=True).first()


def answered_letter(ids: Iterable[str]) -> Letter | None:
    """The letter of ours that is answered, by the nearest of these Message-IDs; each holds 122 random bits (R39)."""
    order = list(ids)
    found = {one.message_id: one for one in Letter.objects.filter(message_id__in=order)}
    return next((found[one] for one in order if one in found), None)


def ticket_of(letter: Letter | None) -> Ticket | None:
    """The ticket that a letter of ours was about (R39)."""
    if letter is None:
        return None
    if letter.cause_type == TicketMessage._meta.label_lower:
        return Ticket.objects.filter(messages=letter.cause_id).select_related("author").first()
    if letter.cause_type == Ticket._meta.label_lower:
        return Ticket.objects.filter(pk=letter.cause_id or 0).select_related("author").first()
    return None


def about(letter: Letter | None, ticket: Ticket | None) -> str:
    """What a new ticket answers: a letter of ours about something else, or a ticket of another address (R39)."""
    if ticket:
        return f"Ответ на письмо по обращению № {ticket.pk}, но с другого адреса"
    return f"Ответ на письмо «{name_of(letter.kind)}» от {format_moment(letter.queued_at)}" if letter else ""


def requested(scan: Any) -> Responsible | None:
    """The request that the code on the scan names (R22)."""
    code = request_on(scan)
    return (
        Responsible.objects.select_related("user", "organization").filter(pk=code).first() if code else None
    )


def writes_in(ticket: Ticket, email: str) -> bool:
    """Is it the address to which this ticket's answers go? (R39)"""
    theirs: Any = ticket.author.email if ticket.author else ticket.email
    return clean(theirs) == email
