"""From which address somebody asks the password queue for a place (decision 0019)."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password

from accounts import hashing
from staff.models import Worker
from tests.accounts.trying import OWNER, THIRD, at, log_in

pytestmark = pytest.mark.django_db


def test_from_nowhere_it_works_too() -> None:
    assert make_password("три слова подряд").startswith("pbkdf2_sha256$")


def test_the_address_is_the_one_that_asks(monkeypatch: pytest.MonkeyPatch, anna: Worker) -> None:
    seen: list[str] = []
    run = hashing.queue.run

    def watched(work: Any, whose: str = "") -> Any:
        seen.append(whose)
        return run(work, whose)

    monkeypatch.setattr(hashing.queue, "run", watched)
    for address in (OWNER, THIRD):
        log_in(at(address))
    assert seen == [OWNER, THIRD]
