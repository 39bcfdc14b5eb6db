"""«Дубли чеков»: may this voucher be annulled, with what was taken on it decided so? (R31)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lib.reasons import Reason
from vouchers.annulling import reasons
from vouchers.annulling.known import Choice, FreeBlock, Other, Use
from vouchers.states import Fate


def may_annul(
    uses: Sequence[Use], choices: Mapping[str, Choice], others: Sequence[Other], why: str
) -> list[Reason]:
    """Every course is decided, as that course can be; what is moved fits where it goes (R28–R30)."""
    found = [] if why.strip() else [reasons.why_is_missing()]
    undecided = [use.programme for use in uses if use.key not in choices]
    found += [reasons.say_what_becomes(undecided)] if undecided else []
    decided = [(use, choices[use.key]) for use in uses if use.key in choices]
    for use, choice in decided:
        if choice.fate not in use.fates:
            found.append(reasons.not_for_this_course(use.programme, choice.fate))
    moved = {use: choice.block_id for use, choice in decided if choice.fate == Fate.MOVE}
    return found + _moves(moved, others)


def could_move(use: Use, others: Sequence[Other]) -> Iterator[tuple[Other, FreeBlock]]:
    """Where the course fits: the kind and the hours of the block (R29), the first day in the voucher's year (R28)."""
    for other in others:
        if other.issued_on <= use.starts_on <= other.valid_until:
            yield from (
                (other, block) for block in other.free if block.kind == use.kind and block.hours >= use.hours
            )


def stays_profile(use: Use, other: Other) -> bool:
    """A course is profile for a position: for another one it is not taken on trust (R30)."""
    return use.profile and other.same_position


def _moves(moved: Mapping[Use, int | None], others: Sequence[Other]) -> list[Reason]:
    found = []
    for use, block_id in moved.items():
        if block_id not in {block.id for _, block in could_move(use, others)}:
            found.append(reasons.does_not_fit(use.programme))
    twice = [block for block, times in Counter(moved.values()).items() if block and times > 1]
    found += [reasons.one_course_a_block()] if twice else []
    for other in others:
        coming = [use for use, block_id in moved.items() if block_id in {block.id for block in other.free}]
        filled = bool(coming) and len(coming) == len(other.free)
        if filled and not (other.has_profile or any(stays_profile(use, other) for use in coming)):
            found.append(reasons.profile_would_be_lost(other.number))
    return found
