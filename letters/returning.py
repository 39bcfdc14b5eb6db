"""A letter that a mail server took, and that came back later (R7)."""

from __future__ import annotations

from typing import Any

from django.db.models import Value
from django.db.models.functions import Concat, Now

from letters import signals
from letters.models import Letter
from letters.states import LetterState, Outcome
from lib.actions import action


@action("", scope=None)
def mark_returned(letter: Letter, answer: str, *, mailbox: bool, by: Any, why: str = "") -> bool:
    """As if the mailbox had refused it at once: «Вернулось» (R7). mailbox: the mailbox itself takes no letters;
    otherwise it is about this letter, «Не отправлено», and nobody's mailbox is marked. False: it was not sent."""
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if letter.state != LetterState.SENT:
        return False
    letter.state, letter.closed_at = LetterState.BOUNCED if mailbox else LetterState.FAILED, Now()
    letter.save(update_fields=["state", "closed_at"])
    later = Concat("answer", Value(f"\nВернулось позже: {answer}"))
    letter.log.filter(number=letter.attempts).update(outcome=Outcome.REFUSED, answer=later)
    if mailbox:
        signals.answered.send(Letter, email=letter.recipient, taken=False)
    return True
