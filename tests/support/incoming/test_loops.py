"""R39: programs get no answer and make no ticket; nobody floods the operators."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from letters.models import Letter
from support.incoming import facts, rules
from support.models import Fate, IncomingLetter, Ticket
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db
PROGRAMS = [
    {"auto_submitted": "auto-replied"},
    {"precedence": "bulk"},
    {"x_auto_response_suppress": "All"},
    {"list_id": "<news.example.ru>"},
    {"x_autoreply": "yes"},
]


def test_r39_what_a_program_wrote_makes_no_ticket_and_gets_no_answer(post: Post) -> None:
    post.bring(*(written(**headers) for headers in PROGRAMS))
    post.bring(written(), envelope="<>")
    fates = IncomingLetter.objects.values_list("fate", flat=True)
    assert list(fates) == [Fate.SILENT] * (len(PROGRAMS) + 1)
    assert (Ticket.objects.count(), Letter.objects.count()) == (0, 0)
    assert post.counts()[1] == len(PROGRAMS) + 1


def test_control_a_person_says_no_and_is_answered(post: Post) -> None:
    post.bring(written(auto_submitted="no", precedence="normal"))
    assert (Ticket.objects.count(), Letter.objects.count()) == (1, 1)


def test_r39_so_many_tickets_an_hour_from_all_made_up_addresses(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "MOST_OF_ALL", 2)
    post.bring(*(written(sender=f"made{number}@example.ru") for number in range(3)))
    assert (Ticket.objects.count(), Letter.objects.count(), post.counts()) == (2, 2, [0, 2, 1])


@pytest.mark.parametrize(
    "sender", ["support@staffedu.ru", "АИС <NoReply@staffedu.ru>", "не адрес", "a@b, c@d.ru"]
)
def test_r39_our_own_address_and_no_address_are_not_answered(sender: str, post: Post) -> None:
    data = written().as_bytes().replace(b"From:", b"X-Was:", 1)
    post.bring(f"From: {sender}\r\n".encode() + data)
    assert IncomingLetter.objects.get().fate == Fate.SILENT
    assert (Ticket.objects.count(), Letter.objects.count()) == (0, 0)


def test_r39_the_mailbox_that_is_read_is_our_own_too(settings: Settings) -> None:
    settings.MAILBOX = {"user": "box@example.ru"}
    assert facts.ours("box@example.ru")
    assert not facts.ours("other@example.ru")


def test_r39_so_many_letters_an_hour_from_one_address(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST", 2)
    post.bring(*(written(f"Письмо {number}") for number in range(4)))
    post.bring(written(sender="other@example.ru"))
    assert Ticket.objects.count() == 3
    late = IncomingLetter.objects.filter(fate=Fate.TOO_MANY)
    assert (late.count(), Letter.objects.filter(recipient="anna@example.ru").count()) == (2, 2)
    assert post.counts() == [0, 3, 2]
    assert IncomingLetter.objects.waiting().count() == 2
