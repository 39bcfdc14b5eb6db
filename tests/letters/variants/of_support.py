"""Tickets: received, answered, closed (R39)."""

from __future__ import annotations

from typing import Any

from organizations.models import Responsible
from support.answering import letters as answering
from support.incoming import letters as incoming
from support.models import Fate, IncomingLetter, Kind, Progress, Ticket, TicketFile, TicketMessage, Via
from support.tickets import letters
from tests import factories
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import World

TEXT = "Здравствуйте!\n\nЛишний бумажный чек № Б-118 удалён.\nВерный чек и курсы по нему остались."


def _ticket(w: World, **fields: Any) -> Ticket:
    said = {"kind": Kind.PAPER, "author": w.worker.user, "email": "worker@example.ru", "worker": w.worker}
    return Ticket.objects.create(pk=900_057, **{**said, **fields})


def _public(w: World) -> Ticket:
    return _ticket(w, kind=Kind.LOGIN, via=Via.PUBLIC, author=None, worker=None)


def _answered(ticket: Ticket, *, file: bool = False) -> None:
    message = TicketMessage.objects.create(ticket=ticket, answer=True, text=TEXT)
    if file:
        TicketFile.objects.create(ticket=ticket, message=message, name="Справка.pdf", file="tickets/none")
    answering.answered(message, ticket)


def _asked(w: World) -> Responsible:
    asked: Responsible = factories.ResponsibleFactory(
        pk=900_431, user=w.responsible.user, organization=w.gymnasium, state="requested"
    )
    return asked


def _come(w: World, size: int = 1000) -> IncomingLetter:
    return IncomingLetter.objects.create(digest="1", email="worker@example.ru", size=size, fate=Fate.TOO_BIG)


VARIANTS = [
    Variant("support/received", "public", lambda w: letters.received(_public(w))),
    Variant("support/answered", "with-file", lambda w: _answered(_ticket(w), file=True)),
    Variant("support/answered", "ended", lambda w: _answered(_ticket(w, state=Progress.CLOSED))),
    Variant("support/answered", "public", lambda w: _answered(_public(w))),
    Variant(
        "support/answered",
        "to-responsible",
        lambda w: _answered(_ticket(w, via=Via.ORGANIZATION, organization=w.school)),
    ),
    Variant("support/received", "by-letter", lambda w: letters.received(_public(w), left_out=2)),
    Variant("support/too_big", "too-big", lambda w: incoming.too_big(_come(w, size=31_000_000))),
    Variant(
        "support/scan_received",
        "scan-received",
        lambda w: incoming.scan_received(_come(w), _asked(w)),
    ),
    Variant(
        "support/closed", "closed", lambda w: answering.closed(_ticket(w), "Повторяет обращение № 900056")
    ),
    Variant(
        "support/closed", "public", lambda w: answering.closed(_public(w), "Повторяет обращение № 900056")
    ),
]
