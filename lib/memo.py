"""The users' memo, the rule book that screens quote: word for word, or without quotation marks (R41)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TEXT = Path(__file__).with_name("memo.txt")
GAP = " … "
# Whatever marks stand around a name in the memo, inside a quotation they are „“.
_MARKS = str.maketrans("«»„“”", '"' * 5)


def plain(words: str) -> str:
    """The words alone, to compare: one kind of quotation marks, one space between words, none around a slash."""
    return " ".join(words.translate(_MARKS).replace("/", " / ").split())


@cache
def lines() -> tuple[str, ...]:
    return tuple(filter(None, map(plain, TEXT.read_text(encoding="utf-8").splitlines())))


def holds(words: str) -> bool:
    """Are these the memo's very words? «…» between spaces stands for what is left out."""
    memo, at = " ".join(lines()), 0
    for part in plain(words).split(GAP):
        found = memo.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def quote(heading: str, words: str = "") -> str:
    """«Памятка, „Увольнение“: „…“»: where the memo says it and in which words.

    Raises ValueError when the heading or the words are not the memo's: a false quotation fails the start.
    """
    if not any(line.startswith(plain(heading)) for line in lines()):
        raise ValueError(f"the memo has no heading «{heading}»")
    if not holds(words):
        raise ValueError(f"these are not the memo's words: «{words}»")
    where = f"Памятка, «{heading}»"
    return f"{where}: «{words}»." if words else f"{where}."
