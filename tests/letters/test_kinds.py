from __future__ import annotations

from pathlib import Path

from letters.states import NAMES

LETTERS = Path(__file__).resolve().parents[2] / "templates" / "letters"


def test_r45_every_letter_has_a_name_for_the_operator() -> None:
    assert NAMES.keys() == {str(path.relative_to(LETTERS).with_suffix("")) for path in LETTERS.glob("*/*.md")}
