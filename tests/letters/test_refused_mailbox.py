"""A mailbox that refuses letters: the operator sees it, the worker and the Responsible are told what to do (R7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.actions import move_account
from accounts.models import User
from letters import sending
from letters.actions import queue
from letters.models import Letter
from letters.states import LetterState
from organizations.models import Responsible
from staff.models import Worker
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db
ANNA = "anna@example.ru"
TOLD = "Ваша почта не принимает письма"


@pytest.fixture
def refused(smtp: Server, anna: Worker) -> Worker:
    smtp.rcpt[ANNA] = "550 5.1.1 no such user"
    queue("letters/check", ANNA)
    sending.drain()
    smtp.rcpt.clear()
    return anna


def test_r7_the_worker_is_told_on_every_page_and_led_to_another_address(
    refused: Worker, signed_in: Callable[[User], Client]
) -> None:
    browser = signed_in(User.objects.get(email=ANNA))
    for page in ("/cabinet/", "/cabinet/data/", "/cabinet/workplace/"):
        said = browser.get(page).content.decode()
        assert TOLD in said
        assert 'href="/cabinet/data/email/"' in said


def test_r7_the_responsible_sees_it_on_the_card(
    refused: Worker, boris: Responsible, signed_in: Callable[[User], Client]
) -> None:
    page = signed_in(boris.user).get(f"/organization/workers/{refused.pk}/").content.decode()
    assert "Почта не принимает письма" in page


def test_r7_the_operator_sees_the_letter_come_back(
    refused: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    letter = Letter.objects.get(state=LetterState.BOUNCED)
    assert "Вернулось" in signed_in(gleb).get(f"/admin/letters/letter/{letter.pk}/change/").content.decode()
    assert letter in Letter.objects.stuck()


def test_r7_a_letter_that_is_taken_again_ends_it(refused: Worker, smtp: Server) -> None:
    queue("letters/check", ANNA)
    sending.drain()
    assert User.objects.get(email=ANNA).email_refused_at is None


def test_r6_another_address_ends_it(refused: Worker) -> None:
    user = User.objects.get(email=ANNA)
    assert user.email_refused_at
    move_account(user, "new@mail.ru", by=user)
    assert User.objects.get(pk=user.pk).email_refused_at is None


def test_r7_the_last_answer_counts_for_an_address_without_an_account(smtp: Server) -> None:
    addresses = ["one@mail.ru", "two@mail.ru", "three@mail.ru"]
    smtp.rcpt |= dict.fromkeys(addresses[:2], "550 5.1.1 no such user")
    for email in addresses:
        queue("letters/check", email)
    sending.drain()
    smtp.rcpt.clear()
    queue("letters/check", "two@mail.ru")
    sending.drain()
    assert Letter.objects.refused_addresses(addresses) == {"one@mail.ru"}


def test_r7_the_operator_reads_the_way_out_and_finds_the_account(
    refused: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    desk = signed_in(gleb)
    letter = Letter.objects.get(state=LetterState.BOUNCED)
    assert "сам меняет адрес" in desk.get(f"/admin/letters/letter/{letter.pk}/change/").content.decode()
    assert "?state__in=failed,bounced" in desk.get("/admin/").content.decode()
    failed = desk.get("/admin/letters/letter/?state__in=failed,bounced")
    assert [one.pk for one in failed.context["cl"].result_list] == [letter.pk]
    accounts = desk.get("/admin/accounts/user/?mailbox=refuses").context["cl"].result_list
    assert [one.email for one in accounts] == [ANNA]
