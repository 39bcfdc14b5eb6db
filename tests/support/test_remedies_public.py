"""R39, R40: somebody who cannot log in has written from the common page: the way in is the remedy, not the freeing."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from support.answering.remedies import remedies
from support.models import Kind, Ticket, Via
from support.tickets.actions import write_ticket
from tests import factories
from tests.factories import SignUpFactory

pytestmark = pytest.mark.django_db


def written(email: str) -> Ticket:
    told = {"description": "Не приходит письмо.", "signed": "Орлова Анна"}
    return write_ticket(Kind.LOGIN, via=Via.PUBLIC, email=email, told=told, by=None)


def verbs(ticket: Ticket) -> list[str]:
    return [verb for verb, _ in remedies(ticket)]


def test_r40_of_who_has_an_account_by_this_mailbox(anna: Any) -> None:
    expected = ["Подтвердить почту вручную", "Выслать ссылку для пароля", "Учётная запись"]
    assert verbs(written(anna.user.email)) == expected


def test_r40_of_who_has_not_opened_the_letter(gleb: User, signed_in: Any) -> None:
    signup = SignUpFactory(email="new@mail.ru")
    [(verb, url)] = remedies(written("new@mail.ru"))
    assert verb == "Заявка на регистрацию"
    assert signup.last_name in signed_in(gleb).get(url).text
    assert url.startswith(reverse("admin:staff_signup_changelist"))


def test_r40_once_the_operator_has_found_whose_it_is_another_accounts_mailbox_can_be_freed(anna: Any) -> None:
    factories.UserFactory(email="mine@mail.ru")
    ticket = written("mine@mail.ru")
    ticket.worker = anna
    assert "Освободить почту mine@mail.ru" in verbs(ticket)
    assert verbs(written("nobody@mail.ru")) == []
