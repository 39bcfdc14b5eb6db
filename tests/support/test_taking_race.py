"""R39 under a race: sixteen operators take one ticket at once, and one of them answers it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from lib.reasons import Refused
from support.answering import actions
from support.models import Kind, Progress, Ticket, Via
from support.tickets.actions import write_ticket
from tests import factories

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
AT_ONCE = 16


@pytest.fixture
def wide_pool() -> Iterator[None]:
    """Sixteen clients need sixteen connections; the web server has as many as it has threads."""
    pool = connection.pool  # type: ignore[attr-defined]
    had = (pool.min_size, pool.max_size)
    pool.resize(1, AT_ONCE + 2)
    yield
    pool.resize(*had)


def taken_by_all() -> tuple[Ticket, list[str]]:
    """What each of them heard: nothing, or why not; all of them have seen it in nobody's hands."""
    told = {"signed": "Анна", "description": "Помогите"}
    ticket = write_ticket(Kind.OTHER, via=Via.PUBLIC, email="a@example.org", told=told, by=None)
    operators = [factories.UserFactory(is_staff=True, is_superuser=True) for _ in range(AT_ONCE)]
    start = Barrier(AT_ONCE)

    def take(by: Any) -> str:
        try:
            connection.ensure_connection()
            start.wait(timeout=30)
            actions.take(ticket, seen=None, by=by)
            return "taken"
        except Refused as refused:
            return ",".join(str(reason.code) for reason in refused.reasons)
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        heard = list(pool.map(take, operators))
    ticket.refresh_from_db()
    return ticket, heard


def test_r39_one_of_many_takes_it_and_the_others_hear_who(wide_pool: None) -> None:
    ticket, heard = taken_by_all()
    assert sorted(set(heard)) == ["taken", "taken_meanwhile"]
    assert heard.count("taken") == 1
    assert (ticket.state, ticket.assignee is not None) == (Progress.IN_WORK, True)


def test_control_r39_without_the_lock_many_think_that_they_have_it(
    wide_pool: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlocked(ticket: Ticket) -> Ticket:
        return Ticket.objects.get(pk=ticket.pk)

    monkeypatch.setattr(actions, "lock", unlocked)
    assert any(taken_by_all()[1].count("taken") > 1 for _ in range(5))
