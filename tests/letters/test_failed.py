"""R7: a failed letter is seen by the gauges and sent again by the operator."""

from __future__ import annotations

from datetime import timedelta

import pytest

from letters import actions, sending
from letters.models import Letter
from letters.states import LetterState
from lib import dates
from lib.reasons import Refused
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


KIND = "letters/check"


def test_r7_the_operator_sends_a_failed_one_again(smtp: Server, gleb) -> None:
    smtp.rcpt["anna@example.org"] = "550 no such user"
    letter = actions.queue(KIND, "anna@example.org", expires_at=dates.now() + timedelta(hours=2))
    sending.drain()
    smtp.rcpt.clear()
    Letter.objects.update(
        expires_at=dates.now() - timedelta(days=1), queued_at=dates.now() - timedelta(days=1, hours=2)
    )
    actions.resend(letter, by=gleb, why="адрес исправлен")
    sending.drain()
    letter.refresh_from_db()
    assert (letter.state, letter.attempts) == (LetterState.SENT, 2)
    assert [(one.by, one.why) for one in letter.resendings.all()] == [(gleb, "адрес исправлен")]
    with pytest.raises(Refused, match="отправлено"):
        actions.resend(letter, by=gleb, why="адрес исправлен")


def test_r7_gauges_say_what_is_wrong(smtp: Server) -> None:
    assert list(Letter.objects.metrics(dates.now()).values()) == [timedelta(), False, 0, 0]
    smtp.rcpt["gone@example.org"] = "550 no such user"
    actions.queue(KIND, "gone@example.org")
    sending.drain()
    actions.queue(KIND, "anna@example.org")
    Letter.objects.filter(recipient="anna@example.org").update(due_at=dates.now() - timedelta(minutes=6))
    read = Letter.objects.metrics(dates.now())
    assert read["alarming"]
    assert (read["late"] > timedelta(minutes=5), read["failed_in_24h"], read["ambiguous_in_24h"]) == (
        True,
        1,
        0,
    )
