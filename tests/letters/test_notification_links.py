"""R7: a notification's links lead to pages of ours that there are; a one-time link is never on a page."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from letters import actions, sending, shown
from letters.models import Letter
from letters.secrets import HIDDEN
from letters.states import LetterState
from staff.email.actions import ask_for_email
from tests.letters.smtp import Server
from tests.letters.test_texts import queued_afresh
from tests.letters.variants import VARIANTS

pytestmark = pytest.mark.django_db


def test_r7_every_letter_is_shown_with_short_addresses_of_pages_that_there_are() -> None:
    """In every variant; what goes with a secret is shown from the outbox instead."""
    for variant in {one.kind: one for one in VARIANTS if not one.secret}.values():
        text = shown.shown(queued_afresh(variant))
        assert text, variant
        assert settings.SITE_URL not in text, variant
        assert "style=" not in text, variant


def test_r7_a_link_to_a_page_that_is_no_more_stays_words(anna: Any) -> None:
    said = {"number": 21, "link": f"{settings.SITE_URL}/no/such/page/", "kind": "Другое"}
    letter = actions.queue("support/answered", None, user=anna.user, context=said)
    assert "<a " not in shown.shown(letter)
    letter.context["link"] = settings.SITE_URL + reverse("support:tickets")
    assert f'href="{reverse("support:tickets")}"' in shown.shown(letter)


def test_r7_a_value_is_words_on_the_page_too(anna: Any) -> None:
    letter = actions.queue("staff/hint", None, user=anna.user, context={"name": "<b>Анна</b>"})
    assert "<b>" not in shown.shown(letter)


def test_r6_a_one_time_link_is_not_read_in_the_cabinet(anna: Any, smtp: Server) -> None:
    ask_for_email(anna, "novaya@example.ru", by=anna.user)
    letter = Letter.objects.get(kind="staff/email_asked")
    assert shown.shown(letter) == ""
    sending.drain()
    letter.refresh_from_db()
    assert letter.state == LetterState.SENT
    text = shown.shown(letter)
    assert HIDDEN in text
    assert "http" not in text
