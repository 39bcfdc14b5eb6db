"""Whoever tries many passwords at once fills the password queue and nothing else (decision 0019)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher, get_hasher

from accounts import hashing
from staff.models import Worker
from tests.accounts.trying import STOPPED, STRANGER, WRONG, at, log_in, wrong

pytestmark = pytest.mark.django_db


@contextmanager
def held() -> Iterator[None]:
    """Two from the stranger's address are in the queue, and the hasher does not finish until this ends."""
    go_on = threading.Event()
    with ThreadPoolExecutor(2) as threads:
        for _ in range(2):
            threads.submit(hashing.queue.run, lambda: go_on.wait(10), STRANGER)
        while hashing.queue._inside[STRANGER] < 2:
            threading.Event().wait(0.01)
        yield
        go_on.set()


def test_every_password_of_the_site_goes_through_the_queue() -> None:
    assert settings.PASSWORD_HASHERS[0].endswith(".Quick"), "the tests' own, with one round"
    assert isinstance(get_hasher(), hashing.QueuedHasher)
    assert issubclass(hashing.QueuedHasher, PBKDF2PasswordHasher)
    assert hashing.QueuedHasher.iterations == PBKDF2PasswordHasher.iterations


def test_the_third_password_from_an_address_is_told_to_come_in_a_moment(anna: Worker) -> None:
    with held():
        answer = log_in(at(STRANGER))
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "3"
    assert "Подождите несколько секунд" in answer.content.decode()
    assert log_in(at(STRANGER)).status_code == 302


def test_pages_do_not_wait_for_it() -> None:
    with held():
        assert at(STRANGER).get("/account/login/").status_code == 200


def test_what_the_queue_did_not_take_is_not_a_wrong_password(anna: Worker) -> None:
    wrong(at(STRANGER), 8)
    with held():
        assert [log_in(at(STRANGER), password=WRONG).status_code for _ in range(5)] == [503] * 5
    assert STOPPED not in wrong(at(STRANGER), 2).content.decode()
    assert STOPPED in log_in(at(STRANGER)).content.decode(), "the tenth was the last"
