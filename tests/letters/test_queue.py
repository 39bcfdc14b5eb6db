"""R7: a letter is stored in the transaction of what caused it; the broker only hears a hint after the commit."""

from __future__ import annotations

import socket
import time

import pytest
from django.db import transaction

from letters import actions, notify, sending
from letters.models import Letter
from letters.states import LetterState
from lib.actions import action
from tests.letters.senders import wait_until
from tests.letters.smtp import Server
from tests.servers import Mailbox

pytestmark = pytest.mark.django_db(transaction=True)
KIND = "letters/check"


@action("", scope=None)
def greet(*people: str, by: object, why: str = "") -> None:
    for person in people:
        actions.queue(KIND, person)


def test_r7_a_letter_is_stored_sent_and_kept(mailbox: Mailbox) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org", context={"name": "Анна & Ко"})
    assert sending.drain() == 1
    letter = Letter.objects.get()
    assert letter.state == LetterState.SENT, letter.log.get().answer
    (mail,) = mailbox.wait(to="anna@example.org")
    assert mail["Message-ID"] == letter.message_id
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Letter-Attempt"] == "1"
    assert "Анна & Ко" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "Анна &amp; Ко" in mail.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "Анна & Ко" in letter.body


def test_r7_what_did_not_happen_is_not_told(smtp: Server) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org")
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert sending.drain() == 0


def test_r7_nothing_is_sent_before_the_commit(smtp: Server) -> None:
    with transaction.atomic():
        actions.queue(KIND, "anna@example.org")
        with pytest.raises(RuntimeError):
            sending.drain()
    assert smtp.copies == []


@pytest.fixture(params=["refuses", "is silent"])
def dead_broker(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    with socket.create_server(("127.0.0.1", 0)) as listens:
        port = listens.getsockname()[1] if request.param == "is silent" else 1
        celery = notify.speaker(f"redis://127.0.0.1:{port}/0")
        monkeypatch.setattr(notify, "celery", celery)
        yield
        celery.close()


def test_r7_broker_down_costs_the_click_nothing_and_no_letter(dead_broker: None, smtp: Server) -> None:
    lost = notify.broker.lost
    times = []
    for number in range(20):
        started = time.perf_counter()
        greet(f"person{number}@example.org", by=None)
        times.append(time.perf_counter() - started)
    assert sorted(times)[-2] < 0.1
    assert max(times) < 0.4  # not even the one that finds out: a silent broker is asked beside the click
    wait_until(lambda: notify.broker.lost > lost)
    assert sending.drain() == 20
    assert len(smtp.copies) == 20


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    given: list[int] = []
    celery = type("Heard", (), {"send_task": lambda *_, **__: given.append(1)})()
    monkeypatch.setattr(notify, "celery", celery)
    time.sleep(2 * notify.TOGETHER)  # what earlier tests asked for is said
    given.clear()
    return given


def test_one_hint_for_all_letters_of_a_moment(heard: list[int]) -> None:
    greet("anna@example.org", "boris@example.org", "vera@example.org", by=None)
    greet("gleb@example.org", by=None)
    wait_until(lambda: bool(heard))
    time.sleep(2 * notify.TOGETHER)
    assert heard == [1]
    assert Letter.objects.count() == 4


def test_r7_a_letter_that_comes_after_the_hint_gets_one_of_its_own(heard: list[int]) -> None:
    for number in range(1, 4):
        greet(f"person{number}@example.org", by=None)
        wait_until(lambda: len(heard) >= number)  # noqa: B023 at once
    assert heard == [1, 1, 1]
