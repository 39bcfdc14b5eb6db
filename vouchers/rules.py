"""The memo's «Именной образовательный чек»: who gets one, when the next, for how long, what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lib.dates import add_years
from lib.reasons import Reason
from vouchers import reasons
from vouchers.reasons import FIRST_DAY
from vouchers.states import Validity

YEARS_BETWEEN = 3  # R26: «один раз в три года», counted from the issue date of the previous one
YEARS_VALID = 1  # R28: «в течение одного года с даты его выдачи», the last day included
EXPIRING_DAYS = 30  # ours: from when a page says «Скоро истекает»


# What must be known.


@dataclass(frozen=True, slots=True)
class Workplace:
    """A confirmed place of work and what its position gives right to."""

    employment_id: int
    organization_id: int
    organization: str
    position_id: int
    position: str
    entitled: bool
    pedagogical: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an issued voucher; `on_paper` when a paper voucher's record says it is spent (R31)."""

    id: int
    order: int
    kind: str
    name: str
    hours: int
    required: bool
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class Issued:
    """A voucher once issued, annulled or not."""

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


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides a worker's right to a voucher; loaded by vouchers.facts.

    works_since: the first day of the first workplace, ended ones included, with a position that has the right to a
    voucher or is pedagogical: a transfer resets nothing (R34). awaits: some workplace waits (R15).
    """

    worker_id: int
    workplaces: tuple[Workplace, ...] = ()
    training: Workplace | None = None
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


# Dates.


def valid_until(issued_on: date) -> date:
    """The last day when a voucher can be presented, that day included (R28)."""
    return add_years(issued_on, YEARS_VALID)


def next_voucher_from(standing: Standing) -> date | None:
    """The first day when a new voucher may be issued; None: at once (R26)."""
    return max((voucher.next_on for voucher in standing.counting), default=None)


def expiring_until(on: date) -> date:
    """A voucher whose last day is this or earlier «скоро истекает»."""
    return on + timedelta(days=EXPIRING_DAYS - 1)


def presentable(standing: Standing, on: date) -> tuple[Issued, ...]:
    """The vouchers that can be presented that day (R28)."""
    return tuple(voucher for voucher in standing.counting if voucher.issued_on <= on <= voucher.valid_until)


def training_due(standing: Standing) -> date | None:
    """The day when three years without a voucher end: since the last one, else since the work or the diploma (R34).

    The later of these two, so that a recent graduate is in time.
    None: nothing is known to count from, or the position gives no right to a voucher.
    """
    if standing.training is None or not standing.training.entitled:
        return None
    if first := next_voucher_from(standing):
        return first
    beginnings = [day for day in (standing.works_since, standing.graduated_on) if day]
    return add_years(max(beginnings), YEARS_BETWEEN) if beginnings else None


def is_overdue(standing: Standing, on: date) -> bool:
    """From the day after three years: their last day is still in time (R34)."""
    due = training_due(standing)
    return due is not None and on > due


# Reasons: why not, all of them, in the memo's order.


def may_issue(standing: Standing, on: date, today: date | None = None) -> list[Reason]:
    """Why an electronic voucher may not be issued with that date; empty: it may (R8, R17, R26)."""
    return [*no_right(standing), *wrong_day(on, today or on), *too_early(standing, on, today or on)]


def may_record_paper(standing: Standing, on: date, today: date) -> list[Reason]:
    """Why a paper voucher of that date may not be recorded; the right was judged at its issue (R26, R31)."""
    return [*no_position(standing), *wrong_day(on, today), *too_early(standing, on, today)]


def no_position(standing: Standing) -> list[Reason]:
    if not standing.workplaces:
        nowhere = reasons.workplace_awaits if standing.awaits else reasons.no_workplace
        return [nowhere(standing.worker_id)]
    return [] if standing.training else [reasons.no_training_position()]


def no_right(standing: Standing) -> list[Reason]:
    """The position that carries the qualification must give the right to a voucher (R8, R17)."""
    work = standing.training
    if work is None:
        return no_position(standing)
    return [] if work.entitled else [reasons.not_entitled(work.position, pedagogical=work.pedagogical)]


def wrong_day(on: date, today: date) -> list[Reason]:
    if on > today:
        return [reasons.in_the_future(on)]
    return [reasons.too_long_ago()] if on < FIRST_DAY else []


def too_early(standing: Standing, on: date, today: date) -> list[Reason]:
    """A voucher already issued whose three years and the new one's would run together (R26)."""
    free_again = add_years(on, YEARS_BETWEEN)
    clash = [v for v in standing.counting if on < v.next_on and v.issued_on < free_again]
    if not clash:
        return []
    last = clash[-1]
    first = next_voucher_from(standing) or last.next_on
    if on < today or last.issued_on > on:
        return [reasons.three_years_run_together(last.number, last.issued_on, on)]
    return [reasons.once_in_three_years(last.number, last.issued_on, first)]


def no_blocks(blocks: Sequence[object], on: date) -> list[Reason]:
    """The operator has set no template for that day (R29)."""
    return [] if blocks else [reasons.no_template(on)]


def template_without_blocks(blocks: Sequence[object]) -> list[Reason]:
    """A template says of which blocks a voucher consists: of one at least (R29)."""
    return [] if blocks else [reasons.template_without_blocks()]


# What a voucher is worth.


def validity(voucher: Issued, used: int, on: date) -> Validity:
    """The one state that a page shows, from the dates and the number of blocks spent (R28)."""
    if voucher.annulled:
        return Validity.ANNULLED
    if voucher.blocks and used >= len(voucher.blocks):
        return Validity.USED
    if on > voucher.valid_until:
        return Validity.EXPIRED
    if voucher.valid_until <= expiring_until(on):
        return Validity.EXPIRING
    return Validity.HALF if used else Validity.FRESH
