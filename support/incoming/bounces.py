"""Letters that make no ticket: reports about letters of ours, and what is only noted (R7, R39)."""

from __future__ import annotations

from typing import Any

from accounts.addresses import clean
from support.incoming import actions, facts, rules
from support.models import Fate, IncomingLetter


def noted(letter: IncomingLetter, fate: Fate, why: str) -> Fate:
    """Written down, and no more (R39)."""
    actions.note_letter(letter, fate, why=why, by=None)
    return fate


def bounced(letter: IncomingLetter, bounce: dict[str, Any]) -> Fate:
    """A report about a letter of ours that did not arrive; one that is on its way still is only noted."""
    sent = facts.answered_letter(bounce["ids"])
    if sent is None or not bounce["final"]:
        why = "Доставка задерживается" if sent else "Отчёт о доставке не нашего письма"
        return noted(letter, Fate.SILENT, why)
    theirs = not bounce["to"] or clean(bounce["to"]) == clean(sent.recipient)
    said = " ".join(filter(None, (bounce["status"], bounce["words"])))
    actions.take_bounce(
        letter, sent, mailbox=theirs and rules.mailbox_refuses(bounce["status"]), by=None, why=said
    )
    return Fate.BOUNCE
