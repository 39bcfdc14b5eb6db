"""R39: an answer to a letter of ours lands in its ticket; nobody else's letter does."""

from __future__ import annotations

from typing import Any

import pytest

from letters.models import Letter
from support.answering import actions
from support.incoming.taking import read_mailbox
from support.models import Fate, IncomingLetter, Progress, Ticket, TicketMessage
from tests.lib.scans import picture
from tests.support.incoming.post import Post, written
from tests.support.tickets import written as ticket_of

pytestmark = pytest.mark.django_db
QUOTED = """Школа № 12.

30.11.2026, 12:00, "АИС" <noreply@staffedu.ru>:
> Какая организация?
"""


@pytest.fixture
def asked(anna: Any, gleb: Any) -> tuple[Ticket, str]:
    """Анна's ticket, answered with a question; and the Message-ID of that letter."""
    ticket = ticket_of(anna.user)
    actions.answer(ticket, "Какая организация?", seen=0, by=gleb)
    return ticket, Letter.objects.get(kind="support/answered").message_id


def test_r39_an_answer_joins_the_thread_with_its_files(
    post: Post, asked: tuple[Ticket, str], anna: Any
) -> None:
    ticket, number = asked
    post.bring(written(QUOTED, subject="Re: Ответ", in_reply_to=number, files=[("Скан.jpg", picture())]))
    message = TicketMessage.objects.get(answer=False)
    assert (message.ticket, message.author, message.text) == (ticket, anna.user, "Школа № 12.")
    assert [file.name for file in message.files.all()] == ["Скан.jpg"]
    ticket.refresh_from_db()
    assert (ticket.state, Ticket.objects.count()) == (Progress.IN_WORK, 1)
    letter = IncomingLetter.objects.get()
    assert (letter.fate, letter.message) == (Fate.MESSAGE, message)
    assert "Какая организация?" in letter.text
    # One of the author's own words asks for no «принято».
    assert not Letter.objects.filter(kind="support/received").exists()


def test_r39_the_reference_may_stand_far_back(post: Post, asked: tuple[Ticket, str]) -> None:
    _, number = asked
    post.bring(
        written(
            in_reply_to="<other@example.ru>", references=f"<first@example.ru> {number} <other@example.ru>"
        )
    )
    assert IncomingLetter.objects.get().fate == Fate.MESSAGE


def test_r39_another_address_gets_a_ticket_of_its_own_and_learns_nothing(
    post: Post, asked: tuple[Ticket, str], gleb: Any
) -> None:
    ticket, number = asked
    post.bring(written("Это я.", sender="Кто-то <other@example.ru>", in_reply_to=number))
    assert not ticket.messages.filter(answer=False).exists()
    new = Ticket.objects.exclude(pk=ticket.pk).get()
    assert (new.author, new.email) == (None, "other@example.ru")
    assert new.about == f"Ответ на письмо по обращению № {ticket.pk}, но с другого адреса"
    actions.answer(new, "Кто вы?", seen=0, by=gleb)
    said = [str(one.context) for one in Letter.objects.filter(recipient="other@example.ru")]
    assert len(said) == 2
    assert not any("Какая" in one or f"№ {ticket.pk}" in one for one in said)


def test_r39_a_made_up_reference_is_a_new_ticket(post: Post, asked: tuple[Ticket, str]) -> None:
    post.bring(written(in_reply_to="<00000000-0000-4000-8000-000000000000@staffedu.ru>"))
    assert Ticket.objects.count() == 2


def test_r39_a_closed_ticket_stays_closed_and_is_gone_on_with_in_a_new_one(
    post: Post, asked: tuple[Ticket, str], gleb: Any, anna: Any
) -> None:
    ticket, number = asked
    actions.close(ticket, by=gleb, why="вопросов нет")
    post.bring(written("Ещё вопрос.", in_reply_to=number))
    new = Ticket.objects.exclude(pk=ticket.pk).get()
    assert (new.about, new.author) == (f"Продолжает закрытое обращение № {ticket.pk}", anna.user)
    ticket.refresh_from_db()
    assert ticket.state == Progress.CLOSED


def test_r39_a_public_ticket_goes_on_by_letters(post: Post, gleb: Any) -> None:
    post.bring(written(sender="petr@example.ru", subject="Вопрос"))
    ticket = Ticket.objects.get()
    actions.answer(ticket, "Какой?", seen=0, by=gleb)
    number = Letter.objects.get(kind="support/answered").message_id
    post.bring(written("Такой.", sender="PETR@example.ru", in_reply_to=number))
    assert [one.text for one in ticket.messages.filter(answer=False)] == ["Такой."]


def test_r39_an_answer_to_another_letter_of_ours_says_to_which(post: Post, anna: Any) -> None:
    letter = Letter.objects.create(
        kind="vouchers/issued", recipient=anna.user.email, message_id="<1@staffedu.ru>"
    )
    post.bring(written("Спасибо, а где он?", in_reply_to=letter.message_id))
    assert Ticket.objects.get().about.startswith("Ответ на письмо «Чек выдан» от ")


def test_r39_the_answer_is_taken_once(post: Post, asked: tuple[Ticket, str]) -> None:
    letter = written("Школа № 12.", in_reply_to=asked[1])
    post.bring(letter, letter)
    read_mailbox()
    assert TicketMessage.objects.filter(answer=False).count() == 1
