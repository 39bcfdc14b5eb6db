"""What allauth says by letter goes through the outbox like every other letter (R7)."""

from __future__ import annotations

import pytest
from allauth.core.context import request_context
from django.db import transaction
from django.test import RequestFactory

from accounts.adapter import AccountAdapter
from letters.models import Letter
from staff.models import Worker
from tests.staff.signing import read

pytestmark = pytest.mark.django_db


def test_r7_whatever_else_allauth_says_goes_through_the_outbox(anna: Worker, rf: RequestFactory) -> None:
    with request_context(rf.get("/")), transaction.atomic():
        AccountAdapter().send_mail("mfa/email/totp_activated", "anna@example.ru", {"user": anna.user})
    letter = Letter.objects.get()
    assert (letter.kind, letter.recipient) == ("accounts/notice", "anna@example.ru")
    assert read(letter).subject == letter.context["subject"]


def test_r7_a_letter_with_a_link_of_allauths_own_is_refused(anna: Worker, rf: RequestFactory) -> None:
    """It would lie in the outbox, where the operator reads it."""
    with request_context(rf.get("/")), pytest.raises(ValueError, match="password_reset_url"):
        AccountAdapter().send_mail(
            "account/email/password_reset_key",
            "anna@example.ru",
            {"password_reset_url": "https://example.ru/1"},
        )
    assert not Letter.objects.exists()
