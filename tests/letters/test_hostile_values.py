"""R7: whatever a person has typed is said in the letter and changes nothing of its form."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.html import escape

from letters import markdown
from letters.models import Letter
from letters.rendering import Text, said
from tests.letters.variants import VARIANTS
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import ANNA, World

pytestmark = pytest.mark.django_db
HARMLESS = "Вершина"
MARKS = """*_[x](http://evil.example)_* **<b>жир</b>** | `код` \\ & "'> <http://evil.example> ![](data:)"""
# These letters keep the lines of what a person has written.
KEEP_LINES = {"accounts/notice", "organizations/mailing", "support/answered"}
BLOCKS = "слово\n\n# Тема\n\n| a | b |\n| --- | --- |\n1. раз\r\n> раз\u2028---\n<p>раз\x0c- раз"


def everywhere(value: Any, said: str) -> Any:
    """The value with this said in place of every word of it; numbers, days and what is empty stay."""
    if isinstance(value, dict):
        return {key: everywhere(one, said) for key, one in value.items()}
    if isinstance(value, list):
        return [everywhere(one, said) for one in value]
    return said if value and isinstance(value, str) else value


def written(variant: Variant, words: str) -> Text:
    letter = Letter.objects.get(kind=variant.kind)
    if variant.kind in KEEP_LINES and words == BLOCKS:
        words = " ".join(words.split())
    letter.context = everywhere(letter.context, words)
    return said(letter, everywhere(variant.secret, words))


def changed(variant: Variant, words: str) -> list[str]:
    """Parts of the letter in which these words have changed more than themselves."""
    variant.write(World(ANNA))
    expected, got = written(variant, HARMLESS), written(variant, words)
    one_line = " ".join(words.split())
    pairs = {
        "subject": (got.subject.replace(one_line, HARMLESS), expected.subject),
        "text": (got.body.replace(one_line, HARMLESS), expected.body),
        "html": (got.html.replace(escape(one_line), HARMLESS), expected.html),
    }
    return [part for part, (theirs, ours) in pairs.items() if theirs != ours]


@pytest.mark.parametrize("words", [MARKS, BLOCKS], ids=["marks", "blocks"])
@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_r7_no_value_becomes_markup(variant: Variant, words: str) -> None:
    assert changed(variant, words) == []


@pytest.mark.parametrize("words", ["**жир** [x](http://evil.example)", "слово\n\n- раз"])
def test_r7_control_values_that_are_read_with_the_marks_change_the_letter(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown.Values, "keep", lambda self, value: value)
    outcome = next(variant for variant in VARIANTS if str(variant) == "courses/outcome_corrected/finished")
    assert set(changed(outcome, words)) >= {"text", "html"}
