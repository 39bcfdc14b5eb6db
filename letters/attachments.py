"""Files that go with a letter: made anew at each attempt of what the letter keeps, so that all its copies are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from letters.models import Letter

# The name of the file, what it holds, its type.
File = tuple[str, str | bytes, str]
Maker = Callable[[Letter], Iterable[File]]

_makers: dict[str, Maker] = {}


def register(kind: str, maker: Maker) -> None:
    """Let `maker` make the files of each letter of this kind; called in `config/wiring.py`."""
    _makers[kind] = maker


def of(letter: Letter) -> list[File]:
    """Those that go with this letter (R7)."""
    maker = _makers.get(letter.kind)
    return list(maker(letter)) if maker else []
