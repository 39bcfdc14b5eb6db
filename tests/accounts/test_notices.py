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
