"""R7: the broker hears one hint for all letters of a moment."""

from __future__ import annotations

import time

import pytest

from letters import notify
from letters.models import Letter
from tests.letters.senders import wait_until
from tests.letters.sending import greet

pytestmark = pytest.mark.django_db(transaction=True)


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
