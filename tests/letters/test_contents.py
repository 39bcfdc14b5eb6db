"""R7: a letter that is outdated, cannot be written, or is queued twice; days are kept as they are said (R45)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from letters import actions, sending
from letters.states import LetterState, Outcome
from lib import dates
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


KIND = "letters/check"


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
