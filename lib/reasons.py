"""Why something may not be done, and what to do next, in the words of the person who reads it (R43)."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any, Generic, ParamSpec, TypeVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse

from lib import constraints
from lib.dates import format_date
from lib.readers import For, Reader

P = ParamSpec("P")
T = TypeVar("T")
REGISTERED: list[Why[Any]] = []


class Obstacle(IntEnum):
    """What could take the reason away; a page says them in this order."""

    LASTING = 1
    CHANGEABLE = 2
    PASSING = 3


@dataclass(frozen=True)
class Link:
    """A next step that a click does. `text` comes before the link; `args` name the reason's own arguments that
    the address of `page` needs; `query` is the rest of the address. All but `page` may name arguments in braces."""

    label: str
    page: str
    args: tuple[str, ...] = ()
    query: str = ""
    text: str = ""


@dataclass(frozen=True)
class Address:
    """A link as the page draws it."""

    label: str
    url: str


Said = str | For[str]
Step = str | Link | For[str] | For[Link] | For[str | Link]


class Reason(ValidationError):
    """Why something may not be done, said to the person it stops (R43).

    text: the sentence, with the date or number it turned on. rule: `R26`. paragraph: where the memo says it.
    first_day: the first day when the answer becomes «можно»; None where no day helps. next_step, link: what to do.
    field: the form field beside which it belongs, when there is one. why: the reason itself, to compare by identity.
    obstacle: does it last, can the person change it, or does time.
    Until it is bound by `to(reader)` it speaks to the worker.
    """

    def __init__(
        self,
        text: Said,
        *,
        rule: str,
        paragraph: str = "",
        first_day: date | None = None,
        next_step: Step = "",
        field: str | None = None,
        why: Why[Any] | None = None,
        about: Mapping[str, Any] | None = None,
        obstacle: Obstacle | None = None,
        reader: Reader = Reader.WORKER,
    ) -> None:
        self._text, self._next, self.reader = text, next_step, reader
        self.text = _for(text, reader)
        super().__init__(self.text, code=why.code if why else rule)
        self.rule = rule
        self.paragraph = paragraph
        self.first_day = first_day
        self.field = field
        self.why = why
        self.about = about or {}
        self.obstacle = obstacle or (Obstacle.PASSING if first_day else Obstacle.CHANGEABLE)

    def to(self, reader: Reader) -> Reason:
        """The same reason in the words of this reader."""
        if reader == self.reader:
            return self
        return Reason(
            self._text,
            rule=self.rule,
            paragraph=self.paragraph,
            first_day=self.first_day,
            next_step=self._next,
            field=self.field,
            why=self.why,
            about=self.about,
            obstacle=self.obstacle,
            reader=reader,
        )

    @property
    def next_step(self) -> str:
        """What to do, in words; empty where only the link says it."""
        step = _for(self._next, self.reader)
        return self.fill(step.text if isinstance(step, Link) else step)

    @property
    def link(self) -> Address | None:
        """Where this reader does it."""
        step = _for(self._next, self.reader)
        if not isinstance(step, Link):
            return None
        url = reverse(step.page, args=[self.about[name] for name in step.args])
        query = self.fill(step.query)
        return Address(self.fill(step.label), f"{url}?{query}" if query else url)

    @property
    def asks_operator(self) -> bool:
        """Does the next step send this reader to the operator?"""
        step = _for(self._next, self.reader)
        said = f"{step.text} {step.label}" if isinstance(step, Link) else step
        return self.reader != Reader.OPERATOR and "{operator}" in said

    @property
    def passing(self) -> bool:
        """Time alone takes it away: no comfort beside a reason that lasts."""
        return self.obstacle == Obstacle.PASSING

    def fill(self, words: str) -> str:
        """The words with the arguments of this reason where they stand in braces."""
        return words.format_map(_Sayable(self.about)) if "{" in words else words


class _Sayable(dict[str, Any]):
    """Arguments as a sentence says them: days as 23.11.2026. `{operator}`: whom to write to, and where."""

    def __getitem__(self, name: str) -> Any:
        value = super().__getitem__(name)
        return format_date(value) if isinstance(value, date) else value

    def __missing__(self, name: str) -> str:
        if name == "operator":
            return f"оператору АИС: {settings.SUPPORT_EMAIL}, {settings.SUPPORT_PHONES[0]}"
        raise KeyError(name)


def _for(said: Any, reader: Reader) -> Any:
    return said.to(reader) if isinstance(said, For) else said


class Refused(ValidationError):
    """An action that the rules forbid, with every reason in the memo's order."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        super().__init__(list(reasons))
        self.reasons = list(reasons)

    def say_to(self, reader: Reader) -> None:
        """From here on every reason speaks to this reader."""
        self.reasons = [reason.to(reader) for reason in self.reasons]
        self.error_list = list(self.reasons)


class Why(Generic[P]):
    """A reason's function. Calling it makes the reason of these arguments; `reason.why is reasons.no_seats`."""

    def __init__(self, says: Callable[P, Said], rule: str, **fixed: Any) -> None:
        functools.update_wrapper(self, says)
        self._says, self.rule, self._fixed = says, rule, fixed
        self.code = says.__name__
        self._first_day = fixed.pop("first_day")
        self._then = fixed.pop("then")
        self.signature = inspect.signature(says)
        self._names = tuple(self.signature.parameters)
        self._defaults = {
            name: one.default
            for name, one in self.signature.parameters.items()
            if one.default is not inspect.Parameter.empty
        }

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Reason:
        said = self._says(*args, **kwargs)
        # What `signature.bind` would tell, for a tenth of its time: the catalogue makes thousands of reasons.
        about = {**self._defaults, **dict(zip(self._names, args, strict=False)), **kwargs}
        then = self._then(*args, **kwargs) if callable(self._then) else self._then
        return Reason(
            said,
            rule=self.rule,
            first_day=about[self._first_day] if self._first_day else None,
            next_step=then,
            why=self,
            about=about,
            **self._fixed,
        )

    def __repr__(self) -> str:
        return f"<{self.rule} {self.code}>"


def why(
    rule: str,
    *,
    then: Step | Callable[..., Step] = "",
    first_day: str = "",
    constraint: str | tuple[str, ...] = (),
    field: str | None = None,
    paragraph: str = "",
    obstacle: Obstacle | None = None,
) -> Callable[[Callable[P, Said]], Why[P]]:
    """Make a reason of the function that returns its sentence.

    then: the next step, in which braces name the function's arguments; a function of the same arguments where it
    has to be computed. first_day: the argument that holds it. constraint: the database constraints that say the
    same, of a reason that needs no arguments. obstacle: where it is neither passing with a day nor changeable.
    """

    def made(sentence: Callable[P, Said]) -> Why[P]:
        fixed = {"field": field, "paragraph": paragraph, "obstacle": obstacle}
        reason = Why(sentence, rule, then=then, first_day=first_day, **fixed)
        for name in (constraint,) if isinstance(constraint, str) else constraint:
            constraints.explain(name, reason)
        REGISTERED.append(reason)
        return reason

    return made


def in_order(reasons: Iterable[Reason]) -> list[Reason]:
    """As a page says them: what lasts, what the person can change, what time changes; each in the memo's order."""
    return sorted(reasons, key=lambda reason: reason.obstacle)


def refuse_if(reasons: Iterable[Reason]) -> None:
    """Raise Refused when there is any reason."""
    found = list(reasons)
    if found:
        raise Refused(found)
