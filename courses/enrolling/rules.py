"""May this worker take a seat in this group, what would pay for it, and may a seat be given up?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from courses.enrolling import reasons
from courses.known import ActiveSeat, Course, Offer, OnOffer, Standing
from courses.states import Funding
from lib.reasons import Reason
from staff.known import Post
from vouchers.known import Block, Issued
from vouchers.known import Standing as OfVouchers
from vouchers.states import BlockState


@dataclass(frozen=True)
class Verdict:
    """Every reason against, in the memo's order; empty means yes. And what an enrolment would take."""

    reasons: tuple[Reason, ...] = ()
    post: Post | None = None
    posts: tuple[Post, ...] = ()
    voucher: Issued | None = None
    block: Block | None = None
    profile: bool = False
    held: ActiveSeat | None = None

    @property
    def open(self) -> bool:
        """May the seat be taken?"""
        return not self.reasons

    @property
    def only_full(self) -> bool:
        """Would a seat that somebody gives up be all that is needed? (R36)"""
        return bool(self.reasons) and all(one.why in reasons.FULL for one in self.reasons)

    @property
    def opens_later(self) -> bool:
        """Is the registration still to come, and does nothing that lasts keep everybody out? (R36)"""
        found = {one.why for one in self.reasons}
        return reasons.registration_not_open in found and reasons.not_offered not in found


def may_enrol(
    standing: Standing, offer: Offer, on: date, on_offer: OnOffer, employment_id: int | None = None
) -> list[Reason]:
    """All reasons why not, in the memo's order (R36)."""
    return list(judge(standing, offer, on, on_offer, employment_id).reasons)


def judge(
    standing: Standing,
    offer: Offer,
    on: date,
    on_offer: OnOffer,
    employment_id: int | None = None,
    memo: Memo | None = None,
) -> Verdict:
    """The group's own state first, then the memo from its top: the workplace (R15, R17), two positions at once
    (R18), part-timers (R33), the profile block (R30), the voucher's term and blocks (R28, R29).

    memo: the verdicts of the same person, day and programmes on offer so far, for whoever judges many groups.
    """
    if held := standing.seat_in(offer.group_id):
        return Verdict((reasons.already_enrolled(),), held=held)
    if memo is None or employment_id is not None:
        return _judge(standing, offer, on, on_offer, employment_id)
    key = _alike(standing, offer, on, memo)
    if key not in memo:
        memo[key] = _judge(standing, offer, on, on_offer)
    verdict: Verdict = memo[key]
    return verdict


Memo = dict[Any, Any]


def _alike(standing: Standing, offer: Offer, on: date, memo: Memo) -> tuple[Any, ...]:
    """Groups of one key have one verdict: what a verdict depends on besides the person, the day and the programmes."""
    first = offer.starts_on
    window = offer.opens if offer.opens_later(on) else None
    over = offer.registration_until if on > offer.registration_until else None
    begun = first if offer.closed or first <= on else None
    life = offer.draft, offer.cancelled
    seats = offer.taken >= offer.seats, offer.queue, standing.waits and standing.offered_in(offer.group_id)
    state = window, over, begun, *life, *seats, offer.course.on_offer, offer.funding
    meets = any(seat.starts_on <= offer.ends_on and first <= seat.ends_on for seat in standing.held)
    days = (first, offer.ends_on) if meets else None
    if offer.funding != Funding.VOUCHER:
        return *state, days
    if first not in memo:
        memo[first] = voucher_for(standing.counting, first)
    voucher = memo[first]
    return *state, days, offer.course.programme_id if voucher else None, voucher.id if voucher else first


def _judge(
    standing: Standing, offer: Offer, on: date, on_offer: OnOffer, employment_id: int | None = None
) -> Verdict:
    if offer.funding == Funding.VOUCHER:
        return _by_voucher(standing, offer, on, on_offer)
    posts = standing.workplaces
    if employment_id is not None:
        posts = tuple(post for post in posts if post.employment_id == employment_id)
        if standing.workplaces and not posts:
            return Verdict((*group_closed(offer, on, standing), reasons.not_this_position()))
    return _without_voucher(standing, offer, on, posts)


def _by_voucher(standing: Standing, offer: Offer, on: date, on_offer: OnOffer) -> Verdict:
    post = standing.training
    why = [*group_closed(offer, on, standing), *_workplace(standing, post)]
    if post:
        why += overlaps(standing.held, offer, post, on)
    voucher = voucher_for(standing.counting, offer.starts_on)
    if voucher is None:
        return Verdict((*why, *no_voucher(standing, offer.starts_on, on)), post)
    profile = on_offer.is_profile(offer.course, voucher.position_id)
    block = block_for(voucher, offer.course)
    why += profile_lost(voucher, block, offer.course, on_offer) if block else []
    why += [] if block else [no_block(voucher, offer.course, standing.held, on)]
    return Verdict(tuple(why), post, (post,) if post else (), voucher, block, profile)


def _without_voucher(standing: Standing, offer: Offer, on: date, posts: tuple[Post, ...]) -> Verdict:
    """No voucher is needed and none is touched (R32). With several positions any that may study will do."""
    closed = group_closed(offer, on, standing)
    if not posts:
        return Verdict((*closed, *_workplace(standing, None)))
    against = {
        post: [*overlaps(standing.held, offer, post, on), *part_timer(standing, offer, post)]
        for post in posts
    }
    able = tuple(post for post in posts if not against[post])
    if able:
        return Verdict(tuple(closed), _chosen(able), able)
    return Verdict((*closed, *against[_chosen(posts)]), _chosen(posts))


def _chosen(posts: tuple[Post, ...]) -> Post:
    return next((post for post in posts if post.training), posts[0])


def group_closed(offer: Offer, on: date, standing: Standing) -> Iterable[Reason]:
    """The group's own state: cancelled, a draft, begun, not open for registration yet or any more, no seats (R36).

    A seat that is offered to this worker is kept for the worker; one that came free is first offered to those who wait.
    """
    if offer.cancelled or offer.draft:
        return [reasons.group_cancelled() if offer.cancelled else reasons.group_not_open()]
    if offer.closed or offer.starts_on <= on:
        return [reasons.begun(offer.starts_on)]
    why = [] if offer.course.on_offer else [reasons.not_offered()]
    if offer.opens_later(on):
        why.append(reasons.registration_not_open(offer.registration_from, offer.opens))
    if on > offer.registration_until:
        # For good: a seat that comes free later would help nobody, and its «загляните позже» would be untrue.
        return [*why, reasons.registration_over(offer.registration_until)]
    if standing.offered_in(offer.group_id):
        return why
    if offer.taken >= offer.seats:
        why.append(reasons.no_seats())
    elif offer.queue:
        why.append(reasons.seats_promised(offer.queue))
    return why


def overlaps(held: Iterable[ActiveSeat], offer: Offer, post: Post, on: date) -> list[Reason]:
    """«Нельзя одновременно повысить квалификацию по двум должностям», whatever pays; both ends included (R18)."""
    return [_busy(one, on) for one in held if one.overlaps(post.position_id, offer)]


def _busy(one: ActiveSeat, on: date) -> Reason:
    said = (one.title, one.position, one.starts_on, one.ends_on)
    if one.releasable(on):
        return reasons.two_positions(*said, one.enrolment_id)
    return reasons.other_position_studies(*said)


def part_timer(standing: Standing, offer: Offer, post: Post) -> list[Reason]:
    """«Совместители могут пройти обучение по государственному заданию при условии, что они являются
    педагогическими работниками» (R33)."""
    if offer.funding != Funding.STATE or not post.part_time or standing.pedagogical:
        return []
    return [reasons.part_timer_not_pedagogical(post.position)]


def _workplace(standing: Standing, post: Post | None) -> list[Reason]:
    if not standing.workplaces:
        if standing.awaited:
            return [reasons.workplace_not_confirmed(standing.worker_id, standing.awaited)]
        return [reasons.no_workplace(standing.worker_id)]
    return [] if post else [reasons.no_training_position()]


def covers(voucher: Issued, first_day: date) -> bool:
    """«Дата начала обучения ранее или совпадает с датой окончания срока действия»; the group's end does not
    matter, and a course that began before the voucher was issued is not paid by it (R28)."""
    return voucher.issued_on <= first_day <= voucher.valid_until


def voucher_for(vouchers: Sequence[Issued], first_day: date) -> Issued | None:
    """The voucher that a group beginning that day is presented with; with a free block rather than without (R28)."""
    covering = [voucher for voucher in vouchers if covers(voucher, first_day)]
    return max(covering, key=lambda voucher: (bool(voucher.free), voucher.issued_on), default=None)


def no_voucher(standing: OfVouchers, first_day: date, on: date) -> list[Reason]:
    """Which of the three it is: none at all, too late for the last one, or earlier than the first one (R28).

    And whether the person may get another one today: the three years (R26) and the position's right (R8).
    """
    vouchers, work = standing.counting, standing.training
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
    next_on = max(voucher.next_on for voucher in vouchers)
    if next_on > on:
        return [reasons.voucher_over(*over, next_on, on), *right]
    if may_get:
        return [reasons.new_voucher_first(*over, on, standing.worker_id, led)]
    return [reasons.voucher_ended(*over, on), *right]


def block_for(voucher: Issued, course: Course) -> Block | None:
    """The smallest free block of the programme's kind that holds its hours: the larger stay for larger courses (R29)."""
    fitting = [b for b in voucher.free if b.kind == course.kind and b.hours >= course.hours]
    return min(fitting, key=lambda block: block.hours, default=None)


def no_block(voucher: Issued, course: Course, held: Sequence[ActiveSeat], on: date) -> Reason:
    """No block of the programme's kind is free, or none that is holds its hours; one may be freed (R29, R37)."""
    of_kind = [block for block in voucher.blocks if block.kind == course.kind]
    free = [block for block in of_kind if not block.use]
    if free:
        return reasons.block_too_short(course.kind, max(block.hours for block in free), course.hours)
    taken = [block.use.programme for block in of_kind if block.use]
    large = {block.id for block in of_kind if block.hours >= course.hours}
    if seat := next((one for one in held if one.block_id in large and one.releasable(on)), None):
        where = (seat.title, seat.starts_on, seat.enrolment_id)
        return reasons.blocks_held(voucher.number, course.kind, taken, *where)
    return reasons.blocks_spent(voucher.number, course.kind, taken)


def profile_lost(voucher: Issued, block: Block, course: Course, on_offer: OnOffer) -> list[Reason]:
    """«Один блок в чеке должен быть профильным»: would this enrolment make that impossible? (R30)

    The last free block never goes to a course that is not profile. An earlier one does not either when none of
    those that stay free could pay for any profile programme on offer.
    """
    position = voucher.position_id
    if voucher.has_profile or on_offer.is_profile(course, position):
        return []
    staying = [one for one in voucher.free if one.id != block.id]
    if any(any(on_offer.would_do(one, position)) for one in staying):
        return []
    wanted = {one.programme_id: one for free in voucher.free for one in on_offer.would_do(free, position)}
    if staying and not wanted:
        return []
    titles = [f"«{one.title}», {one.hours} ч" for one in wanted.values()]
    return [reasons.profile_first(voucher.position, titles, own=on_offer.has_own(position))]


def stay_free(verdict: Verdict) -> tuple[Block, ...]:
    """The blocks of the voucher that an enrolment leaves for later (R29)."""
    free = verdict.voucher.free if verdict.voucher and verdict.block else ()
    return tuple(block for block in free if verdict.block and block.id != verdict.block.id)


def profile_ahead(verdict: Verdict, on_offer: OnOffer) -> list[Course] | None:
    """Of which programmes one must still be taken on the blocks that stay, so that one block is profile (R30).

    None: nothing is owed any more. Empty: no programme on offer would do now.
    """
    voucher, left = verdict.voucher, stay_free(verdict)
    if voucher is None or not left or verdict.profile or voucher.has_profile:
        return None
    fitting = {
        one.programme_id: one for block in left for one in on_offer.would_do(block, voucher.position_id)
    }
    return list(fitting.values())


def may_release(offer: Offer, on: date) -> list[Reason]:
    """Before the first day, and where the registration named date, time and place (R37)."""
    if offer.closed or offer.starts_on <= on:
        return [reasons.release_after_start(offer.starts_on)]
    return [] if offer.has_time_and_place else [reasons.release_without_place()]


def without(standing: Standing, enrolment_id: int) -> Standing:
    """As if that seat were given up: its days and its block are free again (R37)."""

    def freed(block: Block) -> Block:
        mine = block.use and block.use.state == BlockState.HELD and block.use.record_id == enrolment_id
        return replace(block, use=None) if mine else block

    return replace(
        standing,
        vouchers=tuple(replace(one, blocks=tuple(map(freed, one.blocks))) for one in standing.vouchers),
        held=tuple(one for one in standing.held if one.enrolment_id != enrolment_id),
    )


HOURS = re.compile(r"(\d{1,2})[:.](\d{2})\s*(?:[-–—]|до)\s*(\d{1,2})[:.](\d{2})")


def before_enrolling(standing: Standing, offer: Offer, voucher: Issued | None) -> list[Reason]:
    """Courses of the same days and hours, and the same programme held or passed already: warned of only (R18)."""
    blocks = {block.id for block in voucher.blocks} if voucher else set()
    why = [
        reasons.same_hours(one.title, one.starts_on, one.ends_on, one.time)
        for one in standing.held
        if _meet(one, offer)
    ]
    for one in standing.held:
        if one.programme_id == offer.course.programme_id:
            number = voucher.number if voucher and one.block_id in blocks else ""
            why.append(reasons.programme_again(one.title, one.starts_on, one.ends_on, number))
    return why


def _meet(one: ActiveSeat, offer: Offer) -> bool:
    """On a common day and at common hours; hours that nobody can read may be common."""
    if one.starts_on > offer.ends_on or offer.starts_on > one.ends_on:
        return False
    first, second = _hours(one.time), _hours(offer.time)
    return not first or not second or any(a < d and c < b for a, b in first for c, d in second)


def _hours(time: str) -> list[tuple[int, int]]:
    """Every «9:00–16:00» of the text, in minutes."""
    found = [[int(part) for part in match] for match in HOURS.findall(time)]
    return [(60 * a + b, 60 * c + d) for a, b, c, d in found]
