"""Redis that did not answer in time once tells nobody behind the same address «слишком много попыток»."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.core.internal import ratelimit

from lib.cache import ForgivingRedisCache
from tests.accounts.trying import OWNER, STRANGER, WRONG, at, log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def lock_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody of the same address tries to enter, and what gives the counter's lock back is lost on its way."""
    with monkeypatch.context() as lost:
        lost.setattr(ForgivingRedisCache, "delete", _lost)
        assert log_in(at(OWNER), "somebody@example.ru", WRONG).status_code == 200


def _lost(cache: ForgivingRedisCache, *args: Any, **kwargs: Any) -> bool:
    return False


def test_the_next_one_enters_all_the_same(lock_left: None) -> None:
    assert log_in(at(OWNER), "another@example.ru", WRONG).status_code == 200


def test_control_a_lock_of_ten_seconds_refuses_them(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue("monkeypatch").setattr(ratelimit, "CACHE_LOCK_TIMEOUT", 10)
    request.getfixturevalue("lock_left")
    assert log_in(at(STRANGER), "another@example.ru", WRONG).status_code == 200
    assert log_in(at(OWNER), "another@example.ru", WRONG).status_code == 429
