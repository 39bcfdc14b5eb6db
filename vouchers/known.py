"""What must be known to judge a voucher; `facts` fills it in, and nothing here asks the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from lib.dates import add_years, format_date
from lib.numbers import counted
from staff.known import Post
from staff.states import Work
from vouchers.states import BlockKind, BlockState, Fate

YEARS_BETWEEN = 3  # R26: «один раз в три года», counted from the issue date of the previous one
YEARS_VALID = 1  # R28: «в течение одного года с даты его выдачи», the last day included

HOURS = ("час", "часа", "часов")


WORKED = (Work.AWAITING, Work.CURRENT, Work.ENDED)
_CLOSED = (Fate.STATE, Fate.PAID, Fate.MOVE)
FATES = {
    BlockState.HELD: (Fate.RELEASE, Fate.MOVE),
    BlockState.PASSED: _CLOSED,
    BlockState.NOT_PASSED: _CLOSED,
    BlockState.ON_PAPER: (*_CLOSED, Fate.WRONG),
    BlockState.SETTLED: (),
}


@dataclass(frozen=True, slots=True)
class Use:
    """What a block went to (R27, R31).

    state: how far the course is. record_id: the enrolment, the paper course or the settled course. profile: it was
    profile for the voucher's position (R30). said: the outcome and the certificate in words. settled: what became
    of it when its voucher was annulled. Both days are included.
    """

    state: BlockState
    record_id: int
    block_id: int
    kind: BlockKind
    programme: str
    provider: str
    hours: int
    starts_on: date
    ends_on: date
    profile: bool = False
    said: str = ""
    certificate_number: str = ""
    certificate_date: date | None = None
    group: str = ""
    time: str = ""
    place: str = ""
    settled: str = ""

    @property
    def key(self) -> str:
        """Its name in a form."""
        return f"{'paper' if self.state == BlockState.ON_PAPER else 'enrolment'}-{self.record_id}"

    @property
    def fates(self) -> tuple[Fate, ...]:
        """What can become of it when its voucher is annulled (R31)."""
        return FATES[self.state]

    @property
    def passed(self) -> bool:
        """Finished, or copied from a paper voucher; a seat alone and a course not finished are not «пройдено»."""
        return self.state in {BlockState.PASSED, BlockState.ON_PAPER}

    @property
    def volume(self) -> str:
        return counted(self.hours, *HOURS)

    @property
    def where(self) -> str:
        return ", ".join(part for part in (self.time, self.place) if part)

    @property
    def certificate(self) -> str:
        if not self.certificate_number:
            return ""
        day = f" от {format_date(self.certificate_date)}" if self.certificate_date else ""
        return f"№ {self.certificate_number}{day}"

    @property
    def no_certificate(self) -> str:
        """What stands where the certificate would."""
        return {
            BlockState.SETTLED: self.said,
            BlockState.HELD: "Появится после окончания обучения",
            BlockState.NOT_PASSED: "Не выдано: обучение не окончено",
        }.get(self.state, "Не указано")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an issued voucher, and what it went to (R27, R29)."""

    id: int
    order: int
    kind: BlockKind
    name: str
    hours: int
    required: bool = True
    use: Use | None = None

    @property
    def volume(self) -> str:
        return counted(self.hours, *HOURS)


@dataclass(frozen=True, slots=True)
class Issued:
    """A voucher once issued, annulled or not; its blocks where the question is about them."""

    id: int
    number: str
    issued_on: date
    term_years: int = YEARS_BETWEEN
    annulled: bool = False
    paper: bool = False
    position_id: int = 0
    position: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def next_on(self) -> date:
        """The first day of the next one (R26)."""
        return add_years(self.issued_on, self.term_years)

    @property
    def valid_until(self) -> date:
        return valid_until(self.issued_on)

    @property
    def hours(self) -> int:
        """Of all its blocks, spent or free."""
        return sum(block.hours for block in self.blocks)

    @property
    def free(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if not block.use)

    @property
    def uses(self) -> tuple[Use, ...]:
        """What its blocks went to, in their order."""
        return tuple(block.use for block in self.blocks if block.use)

    @property
    def has_profile(self) -> bool:
        """«Один блок в чеке должен быть профильным» (R30)."""
        return any(use.profile for use in self.uses)


class Quota(NamedTuple):
    """What the operator has set for an organization and a calendar year: at most so many vouchers, and how many of them
    are issued (R26)."""

    organization: str
    year: int
    allowed: int
    issued: int

    @property
    def left(self) -> int:
        return self.allowed - self.issued

    @property
    def first_day(self) -> date:
        """Of the next year, which has a quota of its own or none."""
        return date(self.year + 1, 1, 1)


def shown_number(number: str, pk: int) -> str:
    """«Э-17», by the record's ID, where the voucher has no number of its own; a paper one has (R31)."""
    return number or f"Э-{pk}"


def valid_until(issued_on: date) -> date:
    """The last day when a voucher can be presented, that day included (R28)."""
    return add_years(issued_on, YEARS_VALID)


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides a worker's right to a voucher; loaded by vouchers.facts.

    workplaces: the confirmed posts. works_since: the first day of the first workplace, ended ones included, with a
    position that has the right to a voucher or is pedagogical: a transfer resets nothing (R34). awaits: some workplace
    waits (R15).
    """

    worker_id: int
    workplaces: tuple[Post, ...] = ()
    training: Post | None = None
    vouchers: tuple[Issued, ...] = ()
    works_since: date | None = None
    graduated_on: date | None = None
    awaits: bool = False

    @property
    def counting(self) -> tuple[Issued, ...]:
        """Oldest first; annulled ones do not count, electronic and paper ones do alike (R26)."""
        return tuple(sorted((v for v in self.vouchers if not v.annulled), key=lambda v: v.issued_on))

    @property
    def last(self) -> Issued | None:
        return self.counting[-1] if self.counting else None


def by_posts(posts: Sequence[Post]) -> dict[str, Any]:
    """What a person's posts say of the `Standing`; refused and withdrawn ones say nothing (R15, R17, R34)."""
    current = tuple(post for post in posts if post.work == Work.CURRENT)
    began = [
        post.started_on
        for post in posts
        if post.started_on and post.work in WORKED and (post.entitled or post.pedagogical)
    ]
    return {
        "workplaces": current,
        "training": next((post for post in current if post.training), None),
        "works_since": min(began, default=None),
        "awaits": any(post.work == Work.AWAITING for post in posts),
    }


@dataclass(frozen=True, slots=True)
class Choice:
    """What the operator decided about one course of a voucher being annulled; block_id where it is moved (R31)."""

    fate: Fate
    block_id: int | None = None
