"""What a voucher pays for: its term (R28), its blocks (R29) and the one that must be profile (R30)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses import reasons
from courses.rules.known import Block, Course, OnOffer, Voucher
from lib.reasons import Reason


def covers(voucher: Voucher, first_day: date) -> bool:
    """«Дата начала обучения ранее или совпадает с датой окончания срока действия»; the group's end does not
    matter, and a course that began before the voucher was issued is not paid by it (R28)."""
    return voucher.issued_on <= first_day <= voucher.valid_until


def voucher_for(vouchers: Sequence[Voucher], first_day: date) -> Voucher | None:
    """The voucher that a group beginning that day is presented with; with a free block rather than without."""
    covering = [voucher for voucher in vouchers if covers(voucher, first_day)]
    return max(covering, key=lambda voucher: (bool(voucher.free), voucher.issued_on), default=None)


def no_voucher(vouchers: Sequence[Voucher], first_day: date) -> Reason:
    """Which of the three it is: none at all, too late for the last one, or earlier than the first one (R28)."""
    before = [voucher for voucher in vouchers if voucher.issued_on <= first_day]
    if before:
        last = max(before, key=lambda voucher: voucher.issued_on)
        return reasons.voucher_over(last.number, last.valid_until, first_day, last.next_possible_on)
    if vouchers:
        first = min(vouchers, key=lambda voucher: voucher.issued_on)
        return reasons.voucher_not_yet(first.number, first.issued_on, first_day)
    return reasons.no_voucher()


def block_for(voucher: Voucher, course: Course) -> Block | None:
    """The smallest free block of the programme's kind that holds its hours: the larger stay for larger courses."""
    fitting = [b for b in voucher.free if b.kind == course.kind and b.hours >= course.hours]
    return min(fitting, key=lambda block: block.hours, default=None)


def no_block(voucher: Voucher, course: Course) -> Reason:
    of_kind = [block for block in voucher.blocks if block.kind == course.kind]
    free = [block for block in of_kind if not block.taken]
    if free:
        return reasons.block_too_short(course.kind, max(block.hours for block in free), course.hours)
    return reasons.blocks_spent(voucher.number, course.kind, [block.taken for block in of_kind])


def profile_lost(voucher: Voucher, block: Block, course: Course, on_offer: OnOffer) -> list[Reason]:
    """«Один блок в чеке должен быть профильным»: would this enrolment make that impossible? (R30)

    The last free block never goes to a course that is not profile. An earlier one does not either when none of
    those that stay free could pay for any profile programme on offer.
    """
    position = voucher.position_id
    if voucher.has_profile_course or on_offer.is_profile(course, position):
        return []
    staying = [one for one in voucher.free if one.id != block.id]
    if any(any(on_offer.would_do(one, position)) for one in staying):
        return []
    wanted = {one.programme_id: one for free in voucher.free for one in on_offer.would_do(free, position)}
    if staying and not wanted:
        return []
    titles = [f"«{one.title}», {one.hours} ч" for one in wanted.values()]
    return [reasons.profile_first(voucher.position, titles, own=on_offer.has_own(position))]
