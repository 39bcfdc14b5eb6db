"""Letters to the support address: new, answers, copies of one, scans, reports; the operator settles (R39)."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile

from letters.models import Letter
from organizations.models import Responsible
from organizations.states import Access
from support.incoming import actions
from support.models import Fate, IncomingLetter, Kind, Ticket
from tests.driver.world import World
from tests.lib.scans import picture


def _letter(w: World) -> IncomingLetter:
    """Some came twice."""
    number = w.dice.randrange(60)
    return IncomingLetter(digest=str(number), email=f"writer{number}@example.ru", subject=w.why(), size=1000)


def come(w: World) -> Any:
    letter = _letter(w)
    return actions.open_ticket(letter, w.dice.choice([Kind.OTHER, Kind.LOGIN]), w.why(), by=None)


def answer(w: World) -> Any:
    ticket = w.any_of(Ticket.objects.with_details())
    return ticket and actions.add_letter(_letter(w), ticket, w.why(), by=None)


def scan(w: World) -> Any:
    access = w.any_of(Responsible.objects.filter(state=Access.REQUESTED).select_related("organization"))
    return access and actions.bring_scan(_letter(w), access, ContentFile(picture(), "scan"), by=None)


def bounce(w: World) -> Any:
    sent = w.any_of(Letter.objects.all())
    return sent and actions.take_bounce(_letter(w), sent, mailbox=w.chance(0.5), by=None, why="5.1.1")


def note(w: World) -> Any:
    return actions.note_letter(_letter(w), w.dice.choice([Fate.UNREAD, Fate.TOO_BIG, Fate.SILENT]), by=None)


def settle(w: World) -> Any:
    letter = w.any_of(IncomingLetter.objects.all())
    return letter and actions.settle_letter(letter, by=w.operator, why=w.why())


STEPS = {
    "support.incoming.actions.open_ticket": come,
    "support.incoming.actions.add_letter": answer,
    "support.incoming.actions.bring_scan": scan,
    "support.incoming.actions.take_bounce": bounce,
    "support.incoming.actions.note_letter": note,
    "support.incoming.actions.settle_letter": settle,
}
