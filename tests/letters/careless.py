"""Senders as others have written them: what the tests of ours must be able to see going wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import django

if TYPE_CHECKING:
    from letters.models import Letter


def _send(server: object, letter: Letter) -> None:
    from letters import rendering, secrets

    secret = secrets.make(letter)
    assert secret is not None
    server.send(rendering.message(letter, rendering.said(letter, secret)))  # type: ignore[attr-defined]


def in_batches() -> None:
    """Statuses written once, after the batch: a sender that dies in it has sent letters that nobody knows of."""
    from django.db import transaction

    from letters.models import Letter
    from letters.sending import MailServer
    from letters.states import LetterState

    server = MailServer()
    server.open()
    while True:
        with transaction.atomic():
            batch = list(Letter.objects.claimable().order_by("id").select_for_update(skip_locked=True)[:100])
            if not batch:
                return
            for letter in batch:
                letter.attempts += 1
                _send(server, letter)
            Letter.objects.filter(pk__in=[letter.pk for letter in batch]).update(
                state=LetterState.SENT, attempts=1
            )


def without_a_claim() -> None:
    """Look, send, then write: whoever looks at the same moment sends too."""
    from letters.models import Letter
    from letters.sending import MailServer
    from letters.states import LetterState

    server = MailServer()
    server.open()
    while letter := Letter.objects.claimable().order_by("id").first():
        _send(server, letter)
        Letter.objects.filter(pk=letter.pk).update(state=LetterState.SENT)


if __name__ == "__main__":
    django.setup()
    {"batches": in_batches, "no-claim": without_a_claim}[sys.argv[1]]()
