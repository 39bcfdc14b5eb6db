"""R7: a mail server that is away, or asks to be left alone, costs no letter."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from letters import sending
from letters.actions import queue
from letters.models import Letter
from letters.states import LetterState
from tests.letters.sending import KIND, again
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


def test_r7_421_leaves_the_server_alone(smtp: Server) -> None:
    smtp.rcpt["anna@example.org"] = "421 4.3.2 too many, come back"
    queue(KIND, "anna@example.org")
    queue(KIND, "boris@example.org")
    assert sending.drain() == 1
    assert Letter.objects.get(recipient="boris@example.org").state == LetterState.QUEUED


def test_r7_server_away_costs_one_letter_one_attempt(settings: Settings, smtp: Server) -> None:
    settings.EMAIL_PORT = 1
    first, second = queue(KIND, "anna@example.org"), queue(KIND, "boris@example.org")
    assert sending.drain() == 1
    for letter in (first, second):
        letter.refresh_from_db()
    assert (first.state, second.state) == (LetterState.WAITING, LetterState.QUEUED)
    assert "недоступен" in first.log.get().answer
    settings.EMAIL_PORT = smtp.port
    assert sending.drain() == 1
    assert again(first).state == LetterState.SENT
