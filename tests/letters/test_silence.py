"""R7: silence may mean that a letter was taken, and no sending outlives its lease."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from letters.models import Letter
from letters.states import LetterState, Outcome
from lib import dates
from tests.letters.sending import again, send
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


def test_r7_silence_may_mean_taken_and_is_shown_so(settings: Settings, smtp: Server) -> None:
    settings.EMAIL_TIMEOUT = 0.2
    smtp.silence["anna@example.org"] = 0.6
    letter = send("anna@example.org")
    assert letter.state == LetterState.WAITING
    assert letter.log.get().outcome == Outcome.UNCLEAR
    smtp.silence.clear()
    assert again(letter).state == LetterState.SENT
    assert list(Letter.objects.may_have_doubled()) == [letter]


def test_r7_no_sending_outlives_its_lease(settings: Settings, smtp: Server) -> None:
    settings.EMAIL_TIMEOUT, settings.LETTER_LEASE_SECONDS = 20, 1
    smtp.silence["anna@example.org"] = 3
    started = dates.now()
    assert send("anna@example.org").state == LetterState.WAITING
    assert dates.now() - started < timedelta(seconds=2)
