"""The letters of a change of e-mail are stored without their links (R7)."""

from __future__ import annotations

import pytest

from letters import sending
from letters.models import Letter
from letters.secrets import HIDDEN
from staff.models import Worker
from tests.letters.conftest import smtp
from tests.letters.smtp import Server
from tests.staff.emailing import asked

__all__ = ["smtp"]
pytestmark = pytest.mark.django_db


def test_r7_no_stored_letter_has_a_link(anna: Worker, smtp: Server) -> None:
    asked()
    sending.drain()
    kept = list(Letter.objects.filter(kind__in=["staff/email_confirm", "staff/email_asked"]))
    assert len(kept) == len(smtp.contents) == 2
    assert all(HIDDEN in letter.body and "/email/" not in letter.body for letter in kept)
    assert sum("/email/" in said for said in smtp.contents) == 2
