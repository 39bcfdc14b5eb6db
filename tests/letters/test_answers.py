"""R7: what the mail server says decides what becomes of the letter, and no answer loses one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from letters import sending
from letters.actions import queue
from letters.models import Letter
from letters.outcomes import AWAY_AT_MOST, BACK_OFF, GIVE_UP_AFTER
from letters.states import LetterState, Outcome
from lib import dates
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db
KIND = "letters/check"


def send(to: str) -> Letter:
    letter = queue(KIND, to)
    sending.drain()
    letter.refresh_from_db()
    return letter


def again(letter: Letter) -> Letter:
    Letter.objects.filter(pk=letter.pk).update(due_at=dates.now() - timedelta(seconds=1))
    sending.drain()
    letter.refresh_from_db()
    return letter


def waits(letter: Letter) -> timedelta:
    ended = letter.log.latest("number").ended_at
    assert ended is not None
    return letter.due_at - ended


def test_r7_taken(smtp: Server) -> None:
    letter = send("anna@example.org")
    assert letter.state == LetterState.SENT
    assert [copy.message_id for copy in smtp.copies] == [letter.message_id]
    attempt = letter.log.get()
    assert (attempt.outcome, attempt.code, attempt.answer) == (Outcome.ACCEPTED, 250, "queued as 1")


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


@pytest.mark.parametrize("step", ["rcpt", "data"])
def test_r7_never_is_the_operators_at_once(smtp: Server, step: str) -> None:
    getattr(smtp, step)["gone@example.org"] = "550 5.1.1 no such user"
    letter = send("gone@example.org")
    assert letter.state == LetterState.FAILED
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


def test_r7_after_any_outage_all_letters_leave_within_15_minutes(settings: Settings, smtp: Server) -> None:
    settings.EMAIL_PORT = 1
    letter = send("anna@example.org")
    for _ in range(len(BACK_OFF) + 1):
        again(letter)
    assert waits(letter) <= AWAY_AT_MOST + timedelta(seconds=1)


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


def test_r7_one_connection_for_all(smtp: Server) -> None:
    for number in range(5):
        queue(KIND, f"person{number}@example.org")
    sending.drain()
    assert (len(smtp.copies), smtp.sessions) == (5, 1)
