"""R40: the deed that a ticket leads to comes back to the ticket, where its answer is ready."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from support.merging import facts
from support.merging.actions import merge_workers
from support.models import Kind
from tests import factories
from tests.support.tickets import written

pytestmark = pytest.mark.django_db


def leads(page: str) -> list[str]:
    """Where the buttons of «Что просят сделать» go."""
    side = page.split("Что просят сделать")[-1].split("</section>")[0]
    return [part.split('"')[0].replace("&amp;", "&") for part in side.split('href="')[1:]]


def test_r40_cannot_log_in_the_email_is_confirmed_and_the_answer_is_ready(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    ticket, desk = written(anna.user, Kind.LOGIN), signed_in(gleb)
    card = reverse("admin:support_ticket_change", args=[ticket.pk])
    by_hand, password, account = leads(desk.get(card).text)
    assert by_hand.startswith(reverse("admin:accounts_user_email", args=[anna.user_id]))
    done = desk.post(by_hand, {"email": "anna.orlova@mail.ru", "why": "перезвонили"}, follow=True)
    assert done.redirect_chain[-1][0] == f"{card}?done=email#answer"
    assert "Почта anna.orlova@mail.ru подтверждена: входить в АИС теперь нужно с ней." in done.text
    sent = desk.post(password, {"csrfmiddlewaretoken": "from the page"}, follow=True)
    assert "отправлена ссылка для нового пароля" in sent.text.split("<textarea")[-1]
    assert desk.get(account).status_code == 200


def test_r40_a_duplicate_email_is_freed_from_what_a_merge_has_closed(
    anna: Any, gleb: User, signed_in: Any
) -> None:
    twin = factories.WorkerFactory(user=factories.UserFactory(email="second@mail.ru"))
    answers = {one.name: one.options[0][0] for one in facts.questions(anna, twin)}
    merge = merge_workers(anna, twin, answers, by=gleb, why="один человек")
    ticket, desk = written(anna.user, Kind.DUPLICATE), signed_in(gleb)
    [free] = [
        one
        for one in leads(desk.get(reverse("admin:support_ticket_change", args=[ticket.pk])).text)
        if "freeing" in one
    ]
    assert free.startswith(reverse("admin:accounts_user_freeing", args=[merge.shut_id]))
    done = desk.post(free, {"why": "это её второй адрес"}, follow=True)
    assert "Почта освобождена: с ней можно зарегистрироваться" in done.text
    assert not User.objects.filter(email="second@mail.ru").exists()


@pytest.mark.parametrize("away", ["https://example.ru/", "//example.ru/admin/", "/cabinet/"])
def test_r40_back_is_a_page_of_the_operators(away: str, anna: Any, gleb: User, signed_in: Any) -> None:
    page = reverse("admin:accounts_user_sessions", args=[anna.user_id])
    done = signed_in(gleb).post(f"{page}?back={away}", {"why": "забыт выход"})
    assert done.headers["Location"] == reverse("admin:accounts_user_change", args=[anna.user_id])
