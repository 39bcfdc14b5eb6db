"""R41: a reason and a page quote the memo in its very words, and can quote no other."""

from __future__ import annotations

import re

import pytest

from lib import memo
from lib.reasons import REGISTERED
from tests.test_house import ROOT, tracked


def test_r41_every_paragraph_of_a_reason_is_made_of_the_memo() -> None:
    """Nobody writes «Памятка, …» by hand; what `quote` has made can be taken apart and found."""
    by_hand = [
        str(path.relative_to(ROOT))
        for path in tracked("*.py")
        if path.parts[-2] != "tests" and re.search(r"[\"']Памятка, ", path.read_text())
    ]
    assert [name for name in by_hand if not name.startswith(("lib/memo.py", "tests/"))] == []
    for paragraph in filter(None, (reason._fixed["paragraph"] for reason in REGISTERED)):
        if paragraph == "Памятка":  # tests/lib/test_reasons.py makes reasons of its own
            continue
        heading, _, words = paragraph.removeprefix("Памятка, «").partition("»")
        assert memo.quote(heading, words.removeprefix(": «").removesuffix("».").rstrip(".")) == paragraph


def test_r41_every_quotation_of_a_page_is_the_memos() -> None:
    quoted = [
        words
        for path in tracked("*.html")
        for words in re.findall(r"{% memo \"([^\"]+)\" %}", path.read_text())
    ]
    assert quoted
    assert [words for words in quoted if not memo.holds(words)] == []


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Увольнения", ""),
        ("Увольнение", "необходимо нажать кнопку „Уволить“"),
        ("Совмещение и совместительство", "Чек выдаётся педагогическому работнику один раз в три года"),
    ],
)
def test_r41_other_words_cannot_be_quoted(heading: str, words: str) -> None:
    with pytest.raises(ValueError, match="memo"):
        memo.quote(heading, words)


def test_what_is_left_out_is_said() -> None:
    assert memo.holds("По действующим нормативам … записываться на профильные программы")
    assert not memo.holds("записываться на профильные программы … По действующим нормативам")
