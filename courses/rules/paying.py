"""What a voucher pays for: its term (R28), its blocks (R29) and the one that must be profile (R30)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses import reasons
from courses.rules.known import ActiveSeat, Block, Course, OnOffer, Standing, Voucher
from lib.reasons import Reason


def covers(voucher: Voucher, first_day: date) -> bool:
    """«Дата начала обучения ранее или совпадает с датой окончания срока действия»; the group's end does not
    matter, and a course that began before the voucher was issued is not paid by it (R28)."""
    return voucher.issued_on <= first_day <= voucher.valid_until


def voucher_for(vouchers: Sequence[Voucher], first_day: date) -> Voucher | None:
    """The voucher that a group beginning that day is presented with; with a free block rather than without."""
    covering = [voucher for voucher in vouchers if covers(voucher, first_day)]
    return max(covering, key=lambda voucher: (bool(voucher.free), voucher.issued_on), default=None)


def no_voucher(standing: Standing, first_day: date, on: date) -> list[Reason]:
    """Which of the three it is: none at all, too late for the last one, or earlier than the first one (R28).

    And whether the person may get another one today: the three years (R26) and the position's right (R8).
    """
    vouchers, work = standing.vouchers, standing.training
    right = (
        []
        if work is None or work.entitled
        else [reasons.not_entitled(work.position, pedagogical=work.pedagogical)]
    )
    may_get = work is not None and work.entitled
    led = work is not None and work.led
    before = [voucher for voucher in vouchers if voucher.issued_on <= first_day]
    if not vouchers:
        none = reasons.ask_for_voucher(standing.worker_id, led) if may_get else reasons.no_voucher()
        return [none, *right]
    if not before:
        first = min(vouchers, key=lambda voucher: voucher.issued_on)
        return [reasons.voucher_not_yet(first.number, first.issued_on, first_day)]
    last = max(before, key=lambda voucher: voucher.issued_on)
    over = (last.number, last.valid_until, first_day)
    next_on = max(voucher.next_possible_on for voucher in vouchers)
    if next_on > on:
        return [reasons.voucher_over(*over, next_on, on), *right]
    if may_get:
        return [reasons.new_voucher_first(*over, on, standing.worker_id, led)]
    return [reasons.voucher_ended(*over, on), *right]


def block_for(voucher: Voucher, course: Course) -> Block | None:
    """The smallest free block of the programme's kind that holds its hours: the larger stay for larger courses."""
    fitting = [b for b in voucher.free if b.kind == course.kind and b.hours >= course.hours]
    return min(fitting, key=lambda block: block.hours, default=None)


def no_block(voucher: Voucher, course: Course, held: Sequence[ActiveSeat], on: date) -> Reason:
    """No block of the programme's kind is free, or none that is holds its hours; one may be freed (R29, R37)."""
    of_kind = [block for block in voucher.blocks if block.kind == course.kind]
    free = [block for block in of_kind if not block.taken]
    if free:
        return reasons.block_too_short(course.kind, max(block.hours for block in free), course.hours)
    taken = [block.taken for block in of_kind]
    large = {block.id for block in of_kind if block.hours >= course.hours}
    if seat := next((one for one in held if one.block_id in large and one.releasable(on)), None):
        where = (seat.title, seat.starts_on, seat.enrolment_id)
        return reasons.blocks_held(voucher.number, course.kind, taken, *where)
    return reasons.blocks_spent(voucher.number, course.kind, taken)


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
