"""One-time links are made while a letter is being sent and lie nowhere: whoever reads the outbox must not be
able to enter somebody's account with what stands there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from letters.models import Letter

HIDDEN = "(ссылка скрыта)"
Minter = Callable[[Letter], dict[str, Any] | None]


@dataclass(frozen=True)
class Minted:
    """What the person reads, and what is kept of it."""

    said: dict[str, Any]
    kept: dict[str, Any]


_minters: dict[str, tuple[Minter, frozenset[str]]] = {}


def register(kind: str, minter: Minter, *, shown: Collection[str] = ()) -> None:
    """Let `minter` make the secrets of each letter of this kind; called in `config/wiring.py`.

    It returns what the templates need, or None when the letter turns out not to be needed: nobody has this
    address. Every value is hidden in the kept text except the keys named in `shown`.
    """
    _minters[kind] = (minter, frozenset(shown))


def forget(kind: str) -> None:
    _minters.pop(kind, None)


def mint(letter: Letter) -> Minted | None:
    if letter.kind not in _minters:
        return Minted({}, {})
    minter, shown = _minters[letter.kind]
    said = minter(letter)
    if said is None:
        return None
    return Minted(said, {key: value if key in shown else HIDDEN for key, value in said.items()})
