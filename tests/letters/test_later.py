"""R7: a letter not taken now is tried later and later, for 72 hours."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from letters.models import Letter
from letters.outcomes import AWAY_AT_MOST, BACK_OFF, GIVE_UP_AFTER
from letters.states import LetterState
from lib import dates
from tests.letters.sending import again, send
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


def waits(letter: Letter) -> timedelta:
    ended = letter.log.latest("number").ended_at
    assert ended is not None
    return letter.due_at - ended


def test_r7_not_now_is_tried_later_and_later(smtp: Server) -> None:
    smtp.rcpt["anna@example.org"] = "450 4.2.1 mailbox busy"
    letter = send("anna@example.org")
    steps = [waits(letter), *(waits(again(letter)) for _ in range(5))]
    assert letter.state == LetterState.WAITING
    assert [round(step / timedelta(minutes=1)) for step in steps] == [1, 5, 15, 60, 240, 240]
    assert set(letter.log.values_list("code", flat=True)) == {450}
    smtp.rcpt.clear()
    assert again(letter).state == LetterState.SENT
    assert smtp.copies[0].attempt == 7


def test_r7_after_72_hours_it_is_the_operators(smtp: Server) -> None:
    smtp.rcpt["anna@example.org"] = "452 4.2.2 mailbox full"
    letter = send("anna@example.org")
    Letter.objects.update(queued_at=dates.now() - GIVE_UP_AFTER - timedelta(minutes=1))
    assert again(letter).state == LetterState.FAILED
    assert "72 часа" in letter.log.latest("number").answer


def test_r7_after_any_outage_all_letters_leave_within_15_minutes(settings: Settings, smtp: Server) -> None:
    settings.EMAIL_PORT = 1
    letter = send("anna@example.org")
    for _ in range(len(BACK_OFF) + 1):
        again(letter)
    assert waits(letter) <= AWAY_AT_MOST + timedelta(seconds=1)
