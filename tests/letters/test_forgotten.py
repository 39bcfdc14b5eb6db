"""Texts of letters are forgotten after 30 days, letters after a year."""

from __future__ import annotations

from datetime import timedelta

import pytest

from letters import actions, sending
from letters.models import Letter
from lib import dates
from tests.letters.smtp import Server

pytestmark = pytest.mark.django_db


KIND = "letters/check"


def test_texts_are_forgotten_after_30_days_and_letters_after_a_year(smtp: Server) -> None:
    for who, age in (("new", 29), ("month", 31), ("year", 366)):
        letter = actions.queue(KIND, f"{who}@example.org", context={"name": "Анна"})
        sending.drain()
        Letter.objects.filter(pk=letter.pk).update(queued_at=dates.now() - timedelta(days=age))
    waiting = actions.queue(KIND, "waiting@example.org", context={"name": "Анна"})
    Letter.objects.filter(pk=waiting.pk).update(queued_at=dates.now() - timedelta(days=400))
    actions.forget_old(by=None)
    kept = {
        letter.recipient.split("@")[0]: bool(letter.body or letter.context) for letter in Letter.objects.all()
    }
    assert kept == {"new": True, "month": False, "waiting": True}
