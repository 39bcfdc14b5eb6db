"""R7: a letter is stored in the transaction of what caused it, and sent after the commit."""

from __future__ import annotations

import pytest
from django.db import transaction

from letters import actions, sending
from letters.models import Letter
from letters.states import LetterState
from tests.letters.sending import KIND
from tests.letters.smtp import Server
from tests.servers import Mailbox

pytestmark = pytest.mark.django_db(transaction=True)


def test_r7_a_letter_is_stored_sent_and_kept(mailbox: Mailbox) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org", context={"name": "Анна & Ко"})
    assert sending.drain() == 1
    letter = Letter.objects.get()
    assert letter.state == LetterState.SENT, letter.log.get().answer
    (mail,) = mailbox.wait(to="anna@example.org")
    assert mail["Message-ID"] == letter.message_id
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Letter-Attempt"] == "1"
    assert "Анна & Ко" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "Анна &amp; Ко" in mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "Анна & Ко" in letter.body


def test_r7_what_did_not_happen_is_not_told(smtp: Server) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org")
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert sending.drain() == 0


def test_r7_nothing_is_sent_before_the_commit(smtp: Server) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org")
        with pytest.raises(RuntimeError):
            sending.drain()
    assert smtp.copies == []
