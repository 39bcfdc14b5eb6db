"""What the demo has of the last day: a deputy who can be tried, and letters that come back (R7, R10, R22)."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from demo import lately, personas
from letters.models import Letter
from lib.dates import today
from local import mail
from organizations.models import Responsible
from staff.models import LeavePeriod

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]


def test_r22_somebody_acts_for_vera_and_can_be_tried(client: Client) -> None:
    deputy = Responsible.objects.active().deputies().get()
    assert (deputy.principal.user.email, deputy.since) == (personas.VERA.email, today())  # type: ignore[union-attr]
    assert deputy.user.email in client.get(reverse("demo:start")).text
    client.post(reverse("demo:enter"), {"email": deputy.user.email})
    assert client.get(reverse("staff:inbox")).status_code == 200


def test_r7_r10_two_letters_go_to_mailboxes_that_refuse() -> None:
    back = Letter.objects.filter(recipient__regex=f"@({lately.CLOSED}|{lately.MISTYPED})$")
    assert set(back.values_list("kind", flat=True)) == {"staff/invitation", "staff/work_changed"}
    assert LeavePeriod.objects.filter(employment__worker__user__email__endswith=lately.CLOSED).count() == 1


def test_r7_the_catcher_refuses_them_and_takes_the_rest() -> None:
    assert set(mail.NO_MAILBOX) == {lately.CLOSED, lately.MISTYPED}

    def answer(to: str) -> tuple[str, list[str]]:
        envelope: Any = SimpleNamespace(rcpt_tos=[], rcpt_options=[])
        keeper: Any = mail.Keeper.__new__(mail.Keeper)
        return asyncio.run(keeper.handle_RCPT(None, None, envelope, to, [])), envelope.rcpt_tos

    assert answer(f"a@{lately.CLOSED}") == ("550 5.1.1 No such mailbox", [])
    assert answer("anna@demo.example") == ("250 OK", ["anna@demo.example"])
