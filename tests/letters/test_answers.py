"""R7: what the mail server says of a letter decides what becomes of it, over one connection for all."""

from __future__ import annotations

import pytest

from letters import sending
from letters.actions import queue
from letters.models import Letter
from letters.states import LetterState, Outcome
from tests.letters.sending import KIND, send
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


def test_r7_taken(smtp: Server) -> None:
    letter = send("anna@example.org")
    assert letter.state == LetterState.SENT
    assert [copy.message_id for copy in smtp.copies] == [letter.message_id]
    attempt = letter.log.get()
    assert (attempt.outcome, attempt.code, attempt.answer) == (Outcome.ACCEPTED, 250, "queued as 1")


@pytest.mark.parametrize(
    ("step", "answer", "state"),
    [
        ("rcpt", "550 5.1.1 no such user", LetterState.BOUNCED),
        ("rcpt", "550 5.7.1 your server is not welcome", LetterState.FAILED),
        ("data", "550 5.1.1 no such user", LetterState.FAILED),
    ],
)
def test_r7_never_is_the_operators_at_once(smtp: Server, step: str, answer: str, state: LetterState) -> None:
    getattr(smtp, step)["gone@example.org"] = answer
    letter = send("gone@example.org")
    assert letter.state == state
    assert letter.log.get().code == 550
    assert list(Letter.objects.stuck()) == [letter]


def test_r7_a_refused_letter_does_not_hold_up_the_others(smtp: Server) -> None:
    smtp.rcpt["gone@example.org"] = "550 5.1.1 no such user"
    smtp.rcpt["busy@example.org"] = "451 later"
    smtp.data["spam@example.org"] = "554 5.7.1 looks like spam"
    for who in ("gone", "busy", "spam", "anna", "boris"):
        queue(KIND, f"{who}@example.org")
    assert sending.drain() == 5
    assert smtp.received() == {"anna@example.org": 1, "boris@example.org": 1}


def test_r7_one_connection_for_all(smtp: Server) -> None:
    for number in range(5):
        queue(KIND, f"person{number}@example.org")
    sending.drain()
    assert (len(smtp.copies), smtp.sessions) == (5, 1)
