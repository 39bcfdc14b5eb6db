"""Who is doing what, for whom and why, while an action runs: the history and the lock order read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lib.readers import For, Reader

if TYPE_CHECKING:
    from lib.scopes import Scope


@dataclass(frozen=True)
class Actor:
    """user: the account; None for the system and for who has no account yet. responsible: the access by which the
    user acts for an organization; None for the worker's own cabinet and for the operator."""

    user: Any
    responsible: Any = None

    @classmethod
    def of(cls, by: Any) -> Actor:
        """A user alone acts for nobody's organization."""
        return by if isinstance(by, Actor) else cls(by)


@dataclass
class Acting:
    """by: the user, for the history. responsible, scope: as whose Responsible, and whose records that allows;
    held: a record of the scope was looked at under its lock."""

    by: Any
    why: str
    action: str
    lock_rank: int = -1
    responsible: Any = None
    scope: Scope | None = None
    held: bool = False


@dataclass(frozen=True)
class Verb:
    """What an action did, as a sentence of the history (R42).

    record: the model, in small letters, whose row tells it; any row that the action wrote where it is empty.
    state: the one that this row must have; any where it is empty.
    """

    says: For[str]
    record: str = ""
    state: str = ""

    @classmethod
    def of(cls, sentence: str | For[str], about: str) -> Verb:
        says = sentence if isinstance(sentence, For) else For(sentence)
        named = NAMED.search(says.worker)
        return cls(says, *((named["record"], named["state"] or "") if named else (about,)))

    def told_by(self, record: str, state: str) -> bool:
        return self.record in {"", record} and self.state in {"", state}

    def say(self, reader: Reader, it: Callable[[], str]) -> str:
        """The sentence for this reader; `it` says what stands for the record in it."""
        return NAMED.sub(lambda _: it(), self.says.to(reader))


# {employment} or {employment:ended}: the record that a sentence names, and the state in which its row tells it.
NAMED = re.compile(r"\{(?P<record>[a-z]+)(:(?P<state>[a-z_]+))?\}")
# «staff.confirm»: what the history says of the action.
verbs: dict[str, tuple[Verb, ...]] = {}


# Who may do it at all, whatever the records: asked with the user, the action's name and its arguments (R44).
judges: list[Callable[[Any, str, tuple[Any, ...]], None]] = []


def judge(user: Any, action: str, args: tuple[Any, ...] = ()) -> None:
    """action: empty inside another action, which has been asked about. Raises Refused."""
    for one in judges:
        one(user, action, args)


current: ContextVar[Acting | None] = ContextVar("acting", default=None)
_entering: ContextVar[tuple[Callable[[], None], ...]] = ContextVar("entering", default=())


def responsible() -> Any:
    """The access by which the running action is done; None for the operator, the own cabinet and the system."""
    action = current.get()
    return action.responsible if action else None


def now_by(person: Any) -> None:
    """An action that nobody was known to do is from here on this person's own: the account it is just making."""
    action = current.get()
    if action is not None and action.by is None:
        action.by = person


@contextmanager
def on_enter(hook: Callable[[], None]) -> Iterator[None]:
    """Run the hook first inside the transaction of every outermost action started in this block.

    So a one-time form token or the Responsible's own access is checked under the very transaction of the action.
    """
    token = _entering.set((*_entering.get(), hook))
    try:
        yield
    finally:
        _entering.reset(token)


def run_entering() -> None:
    for hook in _entering.get():
        hook()
