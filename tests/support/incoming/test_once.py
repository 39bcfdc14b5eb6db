"""R39: a letter is taken once, whatever breaks off."""

from __future__ import annotations

import pytest

from letters.models import Letter
from support.incoming import actions, taking
from support.incoming.mailbox import Mailbox
from support.models import Fate, IncomingLetter, Kind, Ticket
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db


def test_r39_a_letter_is_taken_once_whoever_is_killed_before_it_is_put_aside(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as broken:
        broken.setattr(Mailbox, "put_aside", killed)
        post.bring(written())
    assert (post.counts()[0], Ticket.objects.count()) == (1, 1)
    taking.read_mailbox()
    assert (post.counts(), Ticket.objects.count(), Letter.objects.count()) == ([0, 1, 0], 1, 1)


def test_r39_two_copies_of_one_letter_are_one_ticket(post: Post) -> None:
    letter = written()
    copy = b"Received: from elsewhere\r\nDelivered-To: noreply@staffedu.ru\r\n" + letter.as_bytes()
    post.bring(letter, copy)
    assert (Ticket.objects.count(), post.counts()) == (1, [0, 2, 0])


def test_control_without_the_row_the_letter_would_be_taken_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = written()
    post.bring(letter)
    IncomingLetter.objects.update(digest="другое")
    post.bring(letter)
    assert Ticket.objects.count() == 2


def test_who_comes_second_does_nothing(post: Post) -> None:
    post.bring(written())
    first = IncomingLetter.objects.get()
    again = IncomingLetter(digest=first.digest, email=first.email)
    assert actions.open_ticket(again, Kind.OTHER, "Снова", by=None) is None
    assert actions.note_letter(again, Fate.SILENT, by=None) is False
    assert Ticket.objects.count() == 1
