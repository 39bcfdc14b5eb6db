"""Letters that strangers ask for stop neither the owner's own nor flood the mailbox (R1, R4, R5, decision 0018)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from letters.models import Letter
from staff.models import Worker
from tests.accounts.asking import resend, reset
from tests.accounts.trying import ANNA, OWNER, STRANGER, at, entered
from tests.staff.signing import typed

pytestmark = pytest.mark.django_db


Ask = Callable[[Client], Any]


def sign_up(browser: Client) -> Any:
    return browser.post("/signup/", typed(email=ANNA))


@pytest.mark.parametrize("ask", [reset, resend, sign_up])
def test_five_from_one_place_and_the_owners_own_still_goes(anna: Worker, ask: Ask) -> None:
    answers = [ask(at(STRANGER)) for _ in range(6)]
    assert [answer.status_code for answer in answers[:5]] == [302] * 5
    assert "слишком много" in answers[5].content.decode().lower()
    assert ask(at(OWNER)).status_code == 302
    # «Повторить код» stores one more, of another kind, of which at most one of the two leaves (R6).
    assert Letter.objects.filter(recipient=ANNA).exclude(kind="staff/email_confirm").count() == 6


@pytest.mark.parametrize("ask", [reset, resend, sign_up])
def test_the_owners_browser_is_not_stopped_at_the_strangers_address(anna: Worker, ask: Ask) -> None:
    owner = entered(at(STRANGER))
    for _ in range(6):
        ask(at(STRANGER))
    assert ask(owner).status_code == 302


@pytest.mark.parametrize("ask", [reset, resend, sign_up])
def test_from_everywhere_together_a_mailbox_gets_twenty_an_hour(anna: Worker, ask: Ask) -> None:
    owner = entered(at(OWNER))
    for number in range(6):
        for _ in range(5):
            stopped = ask(at(f"198.51.100.{number}"))
    assert "слишком много" in stopped.content.decode().lower()
    # «Повторить код» stores one more, of another kind, of which at most one of the two leaves (R6).
    assert Letter.objects.filter(recipient=ANNA).exclude(kind="staff/email_confirm").count() == 20
    assert ask(owner).status_code == 302
