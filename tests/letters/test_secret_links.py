"""R7: a one-time link stands in the sent letter and nowhere else (R5)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from letters import actions, secrets, sending
from letters.models import Letter
from letters.secrets import HIDDEN
from letters.states import LetterState, Outcome
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
