"""R39: whoever cannot log in writes from a public page that tells nothing; the thread goes on by letters."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from letters.models import Letter
from support.answering.actions import answer
from support.models import Progress, Ticket, Via

pytestmark = pytest.mark.django_db
TYPED = {
    "kind": "login",
    "email": "stranger@example.ru",
    "name": "Орлова Анна Сергеевна",
    "place": "Школа № 12",
    "description": "Пароль не подходит.",
}


def send(client: Client, **typed: Any) -> Any:
    return client.post(reverse("support:public"), {**TYPED, **typed}, follow=True)


def test_r39_a_stranger_writes_and_is_answered_by_letter(gleb: Any) -> None:
    page = send(Client())
    ticket = Ticket.objects.get()
    assert (ticket.via, ticket.author, ticket.worker) == (Via.PUBLIC, None, None)
    assert ticket.signed == "Орлова Анна Сергеевна, Школа № 12"
    assert f">{ticket.pk}<" in page.text.replace("\n", "").replace(" ", "")
    assert Letter.objects.get(kind="support/received").recipient == "stranger@example.ru"
    answer(ticket, "Ссылка отправлена.", seen=0, by=gleb)
    letter = Letter.objects.get(kind="support/answered")
    assert (letter.recipient, letter.user, letter.context["link"]) == ("stranger@example.ru", None, "")
    ticket.refresh_from_db()
    assert ticket.state == Progress.ANSWERED


def test_r39_the_page_answers_the_same_whoever_is_known(anna: Any) -> None:
    """The address and the ID of somebody who is registered, and of nobody."""
    pages = []
    for email, number in (("anna@example.ru", str(anna.pk)), ("nobody@example.ru", "99999999")):
        text = send(Client(), email=email, number=number).text.split("<main")[1].split("</main")[0]
        pages.append(re.sub(r"\d+", "…", text.replace(email, "…")))
    assert pages[0] == pages[1]
    assert {ticket.worker for ticket in Ticket.objects.all()} == {None}


def test_r39_a_mailbox_is_not_flooded() -> None:
    for number in range(6):
        page = send(Client(), description=f"Письмо {number}")
    assert "уже отправлено несколько обращений" in page.text
    assert Ticket.objects.count() == 5


def test_r39_who_has_logged_in_writes_in_the_own_room(anna: Any, gleb: Any, signed_in: Any) -> None:
    for user, page in ((anna.user, "support:choose"), (gleb, "admin:support_ticket_changelist")):
        assert signed_in(user).get(reverse("support:public"))["Location"] == reverse(page)


@pytest.mark.parametrize("page", ["account_login", "home:index", "staff:signup"])
def test_r39_every_public_page_leads_there(page: str, db: None) -> None:
    assert f'href="{reverse("support:public")}"' in Client().get(reverse(page)).text
