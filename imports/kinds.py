"""What can be loaded from a file. A room above declares its kind here: its columns, what it thinks of the rows, and
the actions that load a row and take it back; `config/wiring.py` registers it (R10)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from imports.models import Batch, Line
from imports.states import Verdict
from lib.acting import Actor
from lib.readers import Reader
from lib.reasons import Reason

if TYPE_CHECKING:
    from lib.sheets import Column, Row


@dataclass(frozen=True)
class Switch:
    """A tick on the page of the file, which says what may happen at all. on: as it stands at first."""

    name: str
    label: str
    hint: str = ""
    on: bool = False


@dataclass(frozen=True)
class Instead:
    """A cell that nobody knows and that is like something known: the page offers to take that."""

    column: str
    typed: str
    value: str


@dataclass(frozen=True)
class Judged:
    """What will become of one row. words: what will happen, or what is wrong with it; then: what to do about it.
    record: the number of the record that the action of the row needs."""

    verdict: Verdict
    words: str
    then: str = ""
    record: int | None = None
    # The worker whom the words tell of, where the system knows one (R9, R42).
    worker_id: int | None = None
    instead: Instead | None = None


def because(verdict: Verdict, *why: Reason, reader: Reader = Reader.RESPONSIBLE) -> Judged:
    """The first reason and its next step; whatever else is wrong is named with it, so that a row is mended once."""
    first, *more = (reason.to(reader) for reason in why)
    then = [first.next_step, *(reason.text for reason in more)]
    return Judged(verdict, first.text, " ".join(part for part in then if part))


class Kind(ABC):
    """name: in addresses. title, lead: of the page of the file. file: the template's name. columns: in the template's
    order. page, up: the page above, by its address's name, and its title; «Отмена» leads there. does: what will happen
    of the rows of each verdict, after their number: «новых: уйдут приглашения». operator: the operator loads it, in the
    admin, and nobody else."""

    name: ClassVar[str]
    title: ClassVar[str]
    lead: ClassVar[str]
    file: ClassVar[str]
    columns: ClassVar[Sequence[Column]]
    switches: ClassVar[Sequence[Switch]] = ()
    page: ClassVar[str]
    up: ClassVar[str]
    does: ClassVar[Mapping[Verdict, str]]
    operator: ClassVar[bool] = False

    @abstractmethod
    def called(self, values: Mapping[str, Any]) -> tuple[str, str]:
        """Whom or what a row is about, and a quiet mark to tell it from its likes; never a whole СНИЛС."""

    @abstractmethod
    def judge(self, batch: Batch, rows: Sequence[Row]) -> list[Judged]:
        """What will become of each of these rows, in their order: a fixed number of statements for 5,000 of them.

        Rows whose cells could not be read are not among them. Asked once for the whole file, which may not be stored
        yet, and again, for some rows at a time, while it is loaded.
        """

    @abstractmethod
    def load(self, line: Line, judged: Judged, *, by: Any, why: str) -> Any:
        """The room's own action: it begins with `actions.take` and ends with `actions.loaded`. Raises Refused."""

    @abstractmethod
    def undo(self, line: Line, *, by: Any, why: str) -> Any:
        """The room's own action: it begins with `actions.take` and ends with `actions.undone`. Raises Refused."""

    @abstractmethod
    def built_on(self, lines: Sequence[Line]) -> dict[int, str]:
        """Why a row that was loaded cannot be taken back, by the line's number in the database."""

    @abstractmethod
    def goes(self, rows: int) -> str:
        """What happens when so many rows are taken back, in a sentence for the page before that."""

    @abstractmethod
    def stays(self) -> list[str]:
        """What remains of a file that is taken back, for the page before that."""

    @abstractmethod
    def acting(self, batch: Batch) -> AbstractContextManager[Actor]:
        """As whom the file is loaded outside a request. Raises Refused when that person may not any more (R23)."""


_known: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    _known[kind.name] = kind


def find(name: str) -> Kind | None:
    return _known.get(name)


def every() -> list[Kind]:
    """All of them, in the order in which they were declared (R10)."""
    return list(_known.values())


def of(batch: Batch) -> Kind:
    return _known[batch.kind]
