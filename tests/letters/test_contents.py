"""R7: what stands in a letter, what of it is kept, and letters that are not sent at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from letters import actions, secrets, sending
from letters.models import Letter
from letters.secrets import HIDDEN
from letters.states import LetterState, Outcome
from lib import dates
from lib.reasons import Refused
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db
KIND = "letters/check"
SECRET = "https://example.org/account/confirm/s3cr3t/"


@pytest.fixture
def with_secret() -> Iterator[list[Letter]]:
    """`letters/check` with a secret in place of the name; nobody has the address unknown@."""
    asked: list[Letter] = []

    def make(letter: Letter) -> dict[str, str] | None:
        asked.append(letter)
        return None if letter.recipient.startswith("unknown@") else {"name": SECRET}

    secrets.register(KIND, make)
    yield asked
    secrets.forget(KIND)


def test_r7_a_one_time_link_is_sent_and_never_kept(smtp: Server, with_secret: list[Letter]) -> None:
    actions.queue(KIND, "anna@example.org")
    sending.drain()
    letter = Letter.objects.get()
    assert HIDDEN in letter.body
    assert SECRET not in f"{letter.__dict__} {letter.log.get().__dict__}"
    assert SECRET in smtp.contents[0]


def test_r5_nobody_has_this_address_so_nothing_is_sent(smtp: Server, with_secret: list[Letter]) -> None:
    letter = actions.queue(KIND, "unknown@example.org")
    sending.drain()
    letter.refresh_from_db()
    assert (letter.state, letter.log.get().outcome) == (LetterState.UNNEEDED, Outcome.NOT_SENT)
    assert smtp.copies == []


def test_r7_an_outdated_letter_is_not_sent(smtp: Server) -> None:
    letter = actions.queue(KIND, "anna@example.org", expires_at=dates.now() - timedelta(seconds=1))
    sending.drain()
    letter.refresh_from_db()
    assert letter.state == LetterState.EXPIRED
    assert smtp.copies == []


def test_r7_a_letter_that_cannot_be_written_stops_no_other(smtp: Server) -> None:
    poison = actions.queue("letters/no_such_template", "anna@example.org")
    actions.queue(KIND, "boris@example.org")
    assert sending.drain() == 2
    poison.refresh_from_db()
    assert (poison.state, poison.log.get().outcome) == (LetterState.FAILED, Outcome.POISON)
    assert smtp.received() == {"boris@example.org": 1}


def test_r7_a_retried_action_queues_once(smtp: Server, gleb) -> None:
    first = actions.queue(KIND, "anna@example.org", cause=gleb)
    assert actions.queue(KIND, "anna@example.org", cause=gleb) == first
    assert actions.queue(KIND, "boris@example.org", cause=gleb) != first


def test_r45_days_are_kept_as_they_are_said() -> None:
    letter = actions.queue(KIND, "anna@example.org", context={"since": date(2026, 11, 23)})
    letter.refresh_from_db()
    assert letter.context == {"since": "23.11.2026"}


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


def test_texts_are_forgotten_after_30_days_and_letters_after_a_year(smtp: Server) -> None:
    for who, age in (("new", 29), ("month", 31), ("year", 366)):
        letter = actions.queue(KIND, f"{who}@example.org", context={"name": "Анна"})
        sending.drain()
        Letter.objects.filter(pk=letter.pk).update(queued_at=dates.now() - timedelta(days=age))
    waiting = actions.queue(KIND, "waiting@example.org", context={"name": "Анна"})
    Letter.objects.filter(pk=waiting.pk).update(queued_at=dates.now() - timedelta(days=400))
    actions.forget_old(by=None)
    kept = {
        letter.recipient.split("@")[0]: bool(letter.body or letter.context) for letter in Letter.objects.all()
    }
    assert kept == {"new": True, "month": False, "waiting": True}
