"""PostgreSQL away, restarted or late: the connection is checked before use, and what still fails is a 503."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from accounts.models import User
from config import errors

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.config.site")]
QUIET = "Система временно недоступна"


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def database_is_not_remembered_as_away() -> Iterator[None]:
    yield
    errors.database.answered()


def renew_pool() -> None:
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]


@pytest.fixture
def restarted() -> Iterator[Callable[[], None]]:
    """Cuts every connection that waits in the pool, as PostgreSQL does when it is restarted."""

    def cut() -> None:
        renew_pool()
        connection.ensure_connection()
        connection.close()
        # What is asked is whether a dead connection is met, not how long a busy machine takes to open another.
        connection.pool.timeout = 15  # type: ignore[attr-defined]
        waiting = [one.info.backend_pid for one in connection.pool._pool]  # type: ignore[attr-defined]
        params = connection.get_connection_params()
        with connection.Database.connect(**params) as other:  # type: ignore[attr-defined]
            other.execute("SELECT pg_terminate_backend(pid, 5000) FROM unnest(%s::int[]) AS pid", [waiting])

    yield cut
    renew_pool()


def test_a_connection_that_a_restart_has_cut_is_recognised(
    restarted: Callable[[], None], visitor: Client
) -> None:
    restarted()
    assert visitor.get("/short/").status_code == 200


def test_control_without_the_check_a_page_meets_the_dead_connection(
    restarted: Callable[[], None], visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection.settings_dict, "CONN_HEALTH_CHECKS", False)
    renew_pool()
    restarted()
    assert visitor.get("/short/").status_code == 503


@pytest.mark.parametrize("page", ["/cut_off/", "/late/"])
def test_what_still_fails_is_our_page_with_the_time_to_come_again(page: str, visitor: Client) -> None:
    answer = visitor.get(page)
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert QUIET in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    if page == "/cut_off/":
        errors.database.answered()
    assert visitor.get("/short/").status_code == 200


def test_an_error_of_ours_stays_an_error(visitor: Client) -> None:
    answer = visitor.get("/mistaken/")
    assert answer.status_code == 500
    assert QUIET not in answer.content.decode()


def test_a_signed_in_person_is_told_the_same(signed_in: Callable[[User], Client], gleb: User) -> None:
    """The layers above the view ask who it is: that must not be asked of a database that is away."""
    browser = signed_in(gleb)
    browser.raise_request_exception = False
    assert browser.get("/cut_off/").status_code == 503


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """PostgreSQL is not there at all."""
    with monkeypatch.context() as moved:
        moved.setitem(connection.settings_dict, "HOST", "/nowhere")
        renew_pool()
        yield
    renew_pool()


def test_while_it_is_away_one_waits_and_the_others_are_told_at_once(nowhere: None, visitor: Client) -> None:
    assert visitor.get("/short/").status_code == 503
    started = time.perf_counter()
    assert [visitor.get("/short/").status_code for _ in range(20)] == [503] * 20
    assert time.perf_counter() - started < 1
    assert visitor.get("/healthz").status_code == 200
    assert visitor.get("/readyz").status_code == 503


def test_health_waits_for_no_connection_of_the_pool(visitor: Client, settings: Settings) -> None:
    """A pool whose every connection is in use would keep health waiting for seconds."""
    pool = connection.pool  # type: ignore[attr-defined]
    pool.open()
    taken: list[Any] = []
    try:
        with pytest.raises(OperationalError), connection.wrap_database_errors:
            # Until none is left: one that a test before has cut may have been counted and is replaced meanwhile.
            for _ in range(3 * pool.max_size):
                taken.append(pool.getconn(timeout=2))  # noqa: PERF401 those that came are given back
        started = time.perf_counter()
        assert visitor.get("/readyz").status_code == 200
        assert time.perf_counter() - started < 2
    finally:
        for one in taken:
            pool.putconn(one)
