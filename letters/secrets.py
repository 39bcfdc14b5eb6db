"""One-time links are made while a letter is being sent and lie nowhere: whoever reads the outbox must not be
able to enter somebody's account with what stands there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from letters.models import Letter

HIDDEN = "(ссылка скрыта)"
Maker = Callable[[Letter], dict[str, Any] | None]


_NONE: tuple[Maker, frozenset[str]] = (lambda _: {}, frozenset())
_makers: dict[str, tuple[Maker, frozenset[str]]] = {}


def register(kind: str, maker: Maker, *, shown: Collection[str] = ()) -> None:
    """Let `maker` make the secrets of each letter of this kind; called in `config/wiring.py`.

    It returns what the templates need, or None when the letter turns out not to be needed: nobody has this
    address. Every value is hidden in the kept text except the keys named in `shown`.
    """
    _makers[kind] = (maker, frozenset(shown))


def forget(kind: str) -> None:
    _makers.pop(kind, None)


def goes_with(kind: str) -> bool:
    """Does a letter of this kind carry what only its mailbox may show?"""
    return kind in _makers


def make(letter: Letter) -> dict[str, Any] | None:
    """What the letter says besides its context, as the person reads it; None: nobody needs it, send nothing."""
    maker, _ = _makers.get(letter.kind, _NONE)
    return maker(letter)


def hidden(kind: str, secret: dict[str, Any]) -> dict[str, Any]:
    """The same as the outbox keeps it and the operator reads it."""
    _, shown = _makers.get(kind, _NONE)
    return {key: value if key in shown else HIDDEN for key, value in secret.items()}
