"""R39: a letter that is too large is refused by a letter that says its size."""

from __future__ import annotations

from typing import Any

import pytest

from letters.models import Letter
from support.incoming import rules
from support.models import Fate, IncomingLetter, Ticket
from tests.support.incoming.post import Post, written

pytestmark = pytest.mark.django_db


def test_r39_too_large_a_letter_is_refused_with_its_size(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "BIGGEST", 100_000)
    post.bring(written("Большое", files=[("Скан.jpg", b"\xff" * 200_000)]), written("Малое"))
    assert [one.description for one in Ticket.objects.all()] == ["Вопрос\n\nМалое"]
    letter: Any = Letter.objects.get(kind="support/too_big")
    assert (letter.recipient, letter.context["size"]) == ("anna@example.ru", 1)
    assert IncomingLetter.objects.get(fate=Fate.TOO_BIG).text == ""


def test_r39_a_large_letter_of_a_program_is_not_answered_either(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "BIGGEST", 100)
    post.bring(written(auto_submitted="auto-replied"))
    assert Letter.objects.count() == 0
