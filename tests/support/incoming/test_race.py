"""R39: two workers read the mailbox at once, and one takes the letter; with its control."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from letters.models import Letter
from support.incoming import actions
from support.models import IncomingLetter, Kind, Ticket

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
AT_ONCE = 4


def take_at_once() -> tuple[int, int]:
    """How many tickets and letters come of one letter."""
    start = Barrier(AT_ONCE)

    def take(_: int) -> None:
        letter = IncomingLetter(digest="1", email="anna@example.ru")
        start.wait()
        actions.open_ticket(letter, Kind.OTHER, "Вопрос", by=None)
        connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(take, range(AT_ONCE)))
    return Ticket.objects.count(), Letter.objects.count()


def test_r39_one_of_all_takes_the_letter() -> None:
    assert take_at_once() == (1, 1)


def test_control_without_the_constraint_each_takes_it() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE support_incomingletter DROP CONSTRAINT support_incomingletter_digest_key")
    try:
        assert take_at_once() == (AT_ONCE, AT_ONCE)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM support_incomingletter")
            cursor.execute(
                "ALTER TABLE support_incomingletter ADD CONSTRAINT support_incomingletter_digest_key UNIQUE (digest)"
            )
