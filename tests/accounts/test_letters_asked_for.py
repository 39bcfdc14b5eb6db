"""Two kinds of letters asked for in a row: each has its own limit, and the page names the last link (R5)."""

from __future__ import annotations

import pytest

from staff.models import Worker
from tests.accounts.asking import resend, reset
from tests.accounts.trying import STRANGER, at

pytestmark = pytest.mark.django_db


def test_r5_the_page_says_that_the_last_letters_link_works(anna: Worker) -> None:
    answers = [reset(at(STRANGER)) for _ in range(6)]
    assert answers[-1].status_code == 429
    assert "Его ссылка действует" in answers[-1].content.decode()


def test_r5_one_kind_of_letter_does_not_use_up_the_other(anna: Worker) -> None:
    for _ in range(6):
        reset(at(STRANGER))
    assert resend(at(STRANGER)).status_code == 302
