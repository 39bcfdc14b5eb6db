"""What is one letter away keeps a part by which an index finds it: no slip is lost by that (R45)."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lib.search import mistyped, unspoilt

LETTERS = st.sampled_from("абвенорст")


@given(st.text(LETTERS, min_size=4, max_size=14), st.data())
def test_r45_whatever_the_pattern_finds_has_one_of_the_parts(word: str, data: st.DataObject) -> None:
    at, letter = data.draw(st.integers(0, len(word) - 1)), data.draw(LETTERS)
    slips = {word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + letter + word[at:]}
    if at < len(word) - 1:
        slips.add(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    pattern = re.compile(mistyped(word).replace(r"\m", r"\b"))
    parts = unspoilt(word)
    for typed in slips:
        if pattern.search(typed):
            assert not parts or any(part in typed for part in parts), typed


def test_control_without_the_third_part_an_exchange_in_the_middle_is_lost() -> None:
    first, second, exchanged = unspoilt("белоусова")
    assert exchanged == "белуосова"
    assert first not in exchanged
    assert second not in exchanged
