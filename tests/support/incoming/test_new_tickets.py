"""R39: a letter to the support address becomes a ticket, once, and its sender is told the number."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from letters.models import Letter
from letters.sending import drain
from staff.models import Look
from support.models import IncomingLetter, Kind, Progress, Ticket, Via
from tests.lib.scans import picture
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db


def test_r39_a_letter_becomes_a_ticket_and_its_sender_gets_the_number(post: Post) -> None:
    assert (
        post.bring(
            written("Пароль не подходит.", sender="Пётр <petr@example.ru>", subject="Re: Не могу войти")
        )
        == 1
    )
    ticket = Ticket.objects.get()
    assert (ticket.via, ticket.kind, ticket.state) == (Via.LETTER, Kind.LOGIN, Progress.NEW)
    assert (ticket.author, ticket.email, ticket.signed) == (None, "petr@example.ru", "Пётр")
    assert ticket.description == "Не могу войти\n\nПароль не подходит."
    drain()
    [letter] = mail.outbox
    assert (letter.to, letter.subject) == (["petr@example.ru"], f"Обращение № {ticket.pk} получено")
    assert "Пароль" not in letter.body
    assert post.counts() == [0, 1, 0]


def test_r39_a_confirmed_address_puts_it_into_the_cabinet(
    post: Post, anna: Any, gleb: Any, signed_in: Any
) -> None:
    post.bring(written("Чек не виден.", subject="Чек"))
    ticket = Ticket.objects.get()
    assert (ticket.author, ticket.worker, ticket.kind) == (anna.user, None, Kind.OTHER)
    assert "Чек не виден." in signed_in(anna.user).get(reverse("support:ticket", args=[ticket.pk])).text
    hers = signed_in(anna.user).get(reverse("home:my_history")).text
    assert f"Ваше письмо стало обращением: №\u00a0{ticket.pk}, другое" in hers
    letter = reverse("admin:support_incomingletter_change", args=[IncomingLetter.objects.get().pk])
    assert "Чек не виден." in signed_in(gleb).get(letter).text
    assert Look.objects.filter(workers__contains=[anna.pk], what="Входящие письма: карточка").exists()
    shown = signed_in(gleb).get(reverse("admin:support_ticket_change", args=[ticket.pk])).text
    assert "адрес в нём может быть чужим" in shown


def test_r39_an_operator_is_not_believed_to_have_written(post: Post, gleb: Any) -> None:
    post.bring(written(sender=gleb.email))
    assert Ticket.objects.get().author is None


def test_r39_its_files_pass_the_checks_of_uploads(post: Post) -> None:
    files = [("Скан.jpg", picture()), ("Приказ.docx", b"PK\x03\x04"), ("../вирус.pdf", b"%PDF-1.4 nothing")]
    post.bring(written(files=files))
    ticket, letter = Ticket.objects.get(), IncomingLetter.objects.get()
    assert [file.name for file in ticket.files.all()] == ["Скан.jpg"]
    assert letter.left_out.splitlines() == [
        "Приказ.docx: нужен скан: файл PDF, JPEG или PNG",
        "вирус.pdf: файл не открывается: похоже, он повреждён. Сохраните скан заново и приложите снова",
    ]
    assert letter.kept == ticket.files.get().file.size
    assert Letter.objects.get(kind="support/received").context["left_out"] == 2
