"""What must be known to annul a voucher: what was taken on it, and where it could go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from vouchers.states import BlockKind, Fate


class Stage(Enum):
    """How far the course is: a seat without an outcome, closed by the operator, copied from a paper voucher."""

    HELD = "held"
    CLOSED = "closed"
    ON_PAPER = "on_paper"


FATES = {
    Stage.HELD: (Fate.RELEASE, Fate.MOVE),
    Stage.CLOSED: (Fate.STATE, Fate.PAID, Fate.MOVE),
    Stage.ON_PAPER: (Fate.STATE, Fate.PAID, Fate.MOVE, Fate.WRONG),
}


@dataclass(frozen=True)
class Use:
    """What a block went to. key: its name in a form; record_id: the enrolment or the paper course; said: the outcome
    and the certificate in words; profile: it was profile for the voucher's position (R30)."""

    key: str
    stage: Stage
    record_id: int
    block_id: int
    kind: BlockKind
    programme: str
    provider: str
    hours: int
    starts_on: date
    ends_on: date
    profile: bool
    said: str

    @property
    def fates(self) -> tuple[Fate, ...]:
        return FATES[self.stage]


@dataclass(frozen=True)
class FreeBlock:
    id: int
    kind: BlockKind
    name: str
    hours: int


@dataclass(frozen=True)
class Other:
    """Another voucher of the same worker that counts, with the blocks that are free."""

    number: str
    issued_on: date
    valid_until: date
    free: tuple[FreeBlock, ...]
    has_profile: bool
    same_position: bool


@dataclass(frozen=True)
class Choice:
    """What the operator decided about one course; block_id where it is moved."""

    fate: Fate
    block_id: int | None = None
