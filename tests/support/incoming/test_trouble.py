"""R39: a letter that breaks its reader stops no other; a mailbox that is away is seen, and nothing is lost."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from django.db import OperationalError
from django.urls import reverse
from pytest_django import Settings

from letters.models import Letter
from lib import apart
from support.incoming import actions, judging, watch
from support.incoming.taking import read_mailbox
from support.models import Fate, IncomingLetter, Ticket
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db


def breaks_at(word: str, whole: Any, error: Exception) -> Any:
    """The function that fails where this word is among what it is given."""

    def broken(*args: Any, **kwargs: Any) -> Any:
        if any(word in str(one) for one in args):
            raise error
        return whole(*args, **kwargs)

    return broken


def test_r39_a_letter_that_cannot_be_read_waits_for_the_operator(
    post: Post, gleb: Any, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "run", breaks_at("poison", apart.run, apart.Broken("time")))
    post.bring(written(subject="poison"), written("Второе"))
    assert (Ticket.objects.count(), post.counts()) == (1, [0, 1, 1])
    letter, desk = IncomingLetter.objects.get(fate=Fate.UNREAD), signed_in(gleb)
    assert "Входящие письма" in desk.get(reverse("admin:index")).text
    desk.post(reverse("admin:support_incomingletter_settling", args=[letter.pk]), {"why": "Ответ дан"})
    letter.refresh_from_db()
    assert letter.why.endswith("Глеб: Ответ дан")
    assert not IncomingLetter.objects.waiting().exists()


def test_r39_a_fault_of_ours_at_one_letter_stops_no_other(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = actions.open_ticket
    monkeypatch.setattr(actions, "open_ticket", breaks_at("Первое", whole, ZeroDivisionError()))
    post.bring(written("Первое", subject="Первое"), written("Второе"))
    assert (Ticket.objects.count(), post.counts()) == (1, [0, 1, 1])
    assert IncomingLetter.objects.get(fate=Fate.UNREAD).why == "Сбой при разборе, подробности в журнале"


def test_r39_without_a_database_the_letter_waits(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(judging, "take", None)
        broken.setattr(
            "support.incoming.taking.take", breaks_at("", judging.unread, OperationalError("gone"))
        )
        post.bring(written())
    assert (post.counts()[0], IncomingLetter.objects.count()) == (1, 0)
    assert read_mailbox() == 1
    assert Ticket.objects.count() == 1


@pytest.mark.parametrize("broken", ["password", "port", "silent"])
def test_r39_a_mailbox_that_is_away_is_seen_and_breaks_nothing(
    broken: str, post: Post, settings: Settings, gleb: Any, signed_in: Any
) -> None:
    read_mailbox()
    whole, settings.MAILBOX_TIMEOUT = settings.MAILBOX, 1
    with socket.create_server(("127.0.0.1", 0)) as silent:
        away: dict[str, dict[str, Any]] = {
            "password": {"password": "x"},
            "port": {"port": 1},
            "silent": {"port": silent.getsockname()[1]},
        }
        settings.MAILBOX = {**whole, **away[broken]}
        assert read_mailbox() == 0
    state = watch.state()
    assert state["trouble"]
    assert state["at"]
    assert "Сейчас не читается" in signed_in(gleb).get(reverse("admin:index")).text
    settings.MAILBOX = whole
    post.bring(written())
    assert (watch.state()["trouble"], Ticket.objects.count()) == ("", 1)


def test_r39_without_a_mailbox_nothing_is_read(settings: Settings) -> None:
    settings.MAILBOX = {}
    assert read_mailbox() == 0
    assert (watch.state(), Letter.objects.count()) == ({"on": False}, 0)


def test_r39_one_worker_reads_at_a_time(post: Post) -> None:
    post.send(written())
    with watch.alone() as first:
        assert (first, read_mailbox()) == (True, 0)
    assert read_mailbox() == 1


def test_r39_a_site_that_has_just_started_gives_no_alarm(post: Post) -> None:
    assert watch.state() == {"on": True, "at": "", "trouble": "", "alarming": False}
    watch.failed(OSError("away"))
    assert watch.state()["alarming"]
