"""One-time links are made while a letter is being sent and lie nowhere: whoever reads the outbox must not be
able to enter somebody's account with what stands there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from letters.models import Letter

HIDDEN = "(ссылка скрыта)"
Minter = Callable[[Letter], dict[str, Any] | None]


_NONE: tuple[Minter, frozenset[str]] = (lambda _: {}, frozenset())
_minters: dict[str, tuple[Minter, frozenset[str]]] = {}


def register(kind: str, minter: Minter, *, shown: Collection[str] = ()) -> None:
    """Let `minter` make the secrets of each letter of this kind; called in `config/wiring.py`.

    It returns what the templates need, or None when the letter turns out not to be needed: nobody has this
    address. Every value is hidden in the kept text except the keys named in `shown`.
    """
    _minters[kind] = (minter, frozenset(shown))


def forget(kind: str) -> None:
    _minters.pop(kind, None)


def mint(letter: Letter) -> dict[str, Any] | None:
    """What the letter says besides its context, as the person reads it; None: nobody needs it, send nothing."""
    minter, _ = _minters.get(letter.kind, _NONE)
    return minter(letter)


def hidden(kind: str, minted: dict[str, Any]) -> dict[str, Any]:
    """The same as the outbox keeps it and the operator reads it."""
    _, shown = _minters.get(kind, _NONE)
    return {key: value if key in shown else HIDDEN for key, value in minted.items()}
