"""A letter queued and sent, now and later."""

from __future__ import annotations

from datetime import timedelta

from letters import actions, sending
from letters.actions import queue
from letters.models import Letter
from lib import dates
from lib.actions import action

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


@action("", scope=None)
def greet(*people: str, by: object, why: str = "") -> None:
    for person in people:
        actions.queue(KIND, person)
