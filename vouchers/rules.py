"""The memo's «Именной образовательный чек»: who gets one, when the next, for how long, what it is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from lib.dates import add_years
from lib.reasons import Reason
from vouchers import reasons
from vouchers.known import YEARS_BETWEEN, Block, Choice, Issued, Quota, Standing, Use, valid_until
from vouchers.reasons import FIRST_DAY
from vouchers.states import Fate, Validity

EXPIRING_DAYS = 30  # ours: from when a page says «Скоро истекает»


# Dates.


def next_voucher_from(standing: Standing) -> date | None:
    """The first day when a new voucher may be issued; None: at once (R26)."""
    return max((voucher.next_on for voucher in standing.counting), default=None)


def expiring_until(on: date) -> date:
    """A voucher whose last day is this or earlier «скоро истекает»: the last of 30 days, today included (R28)."""
    return on + timedelta(days=EXPIRING_DAYS - 1)


def presentable(standing: Standing, on: date) -> tuple[Issued, ...]:
    """The vouchers that can be presented that day (R28)."""
    return tuple(voucher for voucher in standing.counting if voucher.issued_on <= on <= voucher.valid_until)


def training_due(standing: Standing, planned: date | None = None) -> date | None:
    """The day when three years without a voucher end: since the last one, else since the work or the diploma (R34).

    The later of these two, so that a recent graduate is in time; planned: the day that the employer and a recent
    graduate agreed on, where it is later still.
    None: nothing is known to count from, or the position gives no right to a voucher.
    """
    if standing.training is None or not standing.training.entitled:
        return None
    if first := next_voucher_from(standing):
        return first
    beginnings = [day for day in (standing.works_since, standing.graduated_on) if day]
    ends = [add_years(max(beginnings), YEARS_BETWEEN)] if beginnings else []
    return max([*ends, *([planned] if planned else [])], default=None)


def is_overdue(standing: Standing, on: date, planned: date | None = None) -> bool:
    """From the day after three years, or after the agreed day: that day is still in time (R34)."""
    due = training_due(standing, planned)
    return due is not None and on > due


# Reasons: why not, all of them, in the memo's order.


def may_issue(standing: Standing, on: date, today: date | None = None) -> list[Reason]:
    """Why an electronic voucher may not be issued with that date; empty: it may (R8, R17, R26)."""
    return [*no_right(standing), *wrong_day(on, today or on), *too_early(standing, on, today or on)]


def not_to_yourself(*, own: bool, who: str) -> list[Reason]:
    """Nobody issues the own voucher, from whichever door; who: those who can, in words (R11, R26)."""
    return [reasons.not_to_yourself(who)] if own else []


def within_quota(quota: Quota | None, before: int = 0) -> list[Reason]:
    """Why the organization has no voucher left for the year; None: the operator has set no number (R26).

    before: how many of those ticked together come first.
    """
    if quota is None or before < quota.left:
        return []
    return [reasons.quota_is_spent(*quota, before, quota.first_day)]


def not_by_yourself(*, own: bool, who: str) -> list[Reason]:
    """Nobody records the own paper voucher either; who: those who can, in words (R11, R26, R31)."""
    return [reasons.not_by_yourself(who)] if own else []


def may_record_paper(standing: Standing, on: date, today: date) -> list[Reason]:
    """Why a paper voucher of that date may not be recorded; the right was judged at its issue (R26, R31)."""
    return [*no_position(standing), *wrong_day(on, today), *too_early(standing, on, today)]


def outside_the_year(programme: str, starts_on: date, issued_on: date) -> list[Reason]:
    """A course was taken on a voucher only when it began in the voucher's year, both ends included (R28, R31)."""
    last = valid_until(issued_on)
    if issued_on <= starts_on <= last:
        return []
    return [reasons.not_on_this_voucher(programme, starts_on, issued_on, last)]


def no_position(standing: Standing) -> list[Reason]:
    """Nobody without a confirmed position marked for training gets one (R17, R27)."""
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
    """Not in the future, and not before there were vouchers; today is possible (R26)."""
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


# «Дубли чеков»: may this voucher be annulled, with what was taken on it decided so? (R31)


def may_annul(
    voucher: Issued, choices: Mapping[str, Choice], others: Sequence[Issued], why: str
) -> list[Reason]:
    """Every course is decided, as that course can be; what is moved fits where it goes (R28–R30).

    choices: by `Use.key`. others: the worker's other vouchers that count.
    """
    found = [] if why.strip() else [reasons.why_is_missing()]
    undecided = [use.programme for use in voucher.uses if use.key not in choices]
    found += [reasons.say_what_becomes(undecided)] if undecided else []
    decided = [(use, choices[use.key]) for use in voucher.uses if use.key in choices]
    for use, choice in decided:
        if choice.fate not in use.fates:
            found.append(reasons.not_for_this_course(use.programme, choice.fate))
    moved = {use: choice.block_id for use, choice in decided if choice.fate == Fate.MOVE}
    return found + _moves(moved, others, voucher.position_id)


def may_move_kept(
    moved: Mapping[Use, int | None], others: Sequence[Issued], position_id: int, why: str
) -> list[Reason]:
    """The same of courses that stayed in the history when their voucher was annulled: the right one may be recorded
    only after that (R26, R28–R31). position_id: that of the annulled voucher."""
    return [*([] if why.strip() else [reasons.why_is_missing()]), *_moves(moved, others, position_id)]


def could_move(use: Use, others: Sequence[Issued]) -> Iterator[tuple[Issued, Block]]:
    """Where the course fits: the kind and the hours of the block (R29), the first day in the voucher's year (R28)."""
    for other in others:
        if other.issued_on <= use.starts_on <= other.valid_until:
            yield from (
                (other, block) for block in other.free if block.kind == use.kind and block.hours >= use.hours
            )


def stays_profile(use: Use, other: Issued, position_id: int) -> bool:
    """A course is profile for a position: for another one it is not taken on trust (R30)."""
    return use.profile and other.position_id == position_id


def _moves(moved: Mapping[Use, int | None], others: Sequence[Issued], position_id: int) -> list[Reason]:
    found = []
    for use, block_id in moved.items():
        if block_id not in {block.id for _, block in could_move(use, others)}:
            found.append(reasons.does_not_fit(use.programme))
    twice = [block for block, times in Counter(moved.values()).items() if block and times > 1]
    found += [reasons.one_course_a_block()] if twice else []
    for other in others:
        coming = [use for use, block_id in moved.items() if block_id in {block.id for block in other.free}]
        filled = bool(coming) and len(coming) == len(other.free)
        profile = other.has_profile or any(stays_profile(use, other, position_id) for use in coming)
        if filled and not profile:
            found.append(reasons.profile_would_be_lost(other.number))
    return found


# What a voucher is worth.


def validity(voucher: Issued, used: int, on: date) -> Validity:
    """The one state that a page shows, from the dates and the number of blocks spent (R28)."""
    if voucher.annulled:
        return Validity.ANNULLED
    return worth(voucher.valid_until, len(voucher.blocks), used, on)


def worth(valid_until: date, blocks: int, used: int, on: date) -> Validity:
    """The same of a voucher that counts, by its last day, its blocks and how many of them are spent (R28)."""
    if blocks and used >= blocks:
        return Validity.USED
    if on > valid_until:
        return Validity.EXPIRED
    if valid_until <= expiring_until(on):
        return Validity.EXPIRING
    return Validity.HALF if used else Validity.FRESH
