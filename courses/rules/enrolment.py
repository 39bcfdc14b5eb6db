"""May this worker take a seat in this group, and what would pay for it?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from courses import reasons
from courses.rules import paying
from courses.rules.known import ActiveSeat, Block, Offer, OnOffer, Post, Standing, Voucher
from courses.states import Funding
from lib.reasons import Reason


@dataclass(frozen=True)
class Verdict:
    """Every reason against, in the memo's order; empty means yes. And what an enrolment would take."""

    reasons: tuple[Reason, ...] = ()
    post: Post | None = None
    posts: tuple[Post, ...] = ()
    voucher: Voucher | None = None
    block: Block | None = None
    profile: bool = False
    held: ActiveSeat | None = None

    @property
    def open(self) -> bool:
        return not self.reasons


def may_enrol(
    standing: Standing, offer: Offer, on: date, on_offer: OnOffer, employment_id: int | None = None
) -> list[Reason]:
    """All reasons why not, in the memo's order (R36)."""
    return list(judge(standing, offer, on, on_offer, employment_id).reasons)


def judge(
    standing: Standing, offer: Offer, on: date, on_offer: OnOffer, employment_id: int | None = None
) -> Verdict:
    """The group's own state first, then the memo from its top: the workplace (R15, R17), two positions at once
    (R18), part-timers (R33), the profile block (R30), the voucher's term and blocks (R28, R29)."""
    if held := standing.seat_in(offer.group_id):
        return Verdict((reasons.already_enrolled(),), held=held)
    if offer.funding == Funding.VOUCHER:
        return _by_voucher(standing, offer, on, on_offer)
    posts = standing.posts
    if employment_id is not None:
        posts = tuple(post for post in posts if post.employment_id == employment_id)
        if standing.posts and not posts:
            return Verdict((*group_closed(offer, on), reasons.not_this_position()))
    return _without_voucher(standing, offer, on, posts)


def _by_voucher(standing: Standing, offer: Offer, on: date, on_offer: OnOffer) -> Verdict:
    post = standing.training
    why = [*group_closed(offer, on), *_workplace(standing, post)]
    if post:
        why += overlaps(standing.held, offer, post, on)
    voucher = paying.voucher_for(standing.vouchers, offer.starts_on)
    if voucher is None:
        return Verdict((*why, *paying.no_voucher(standing, offer.starts_on, on)), post)
    profile = on_offer.is_profile(offer.course, voucher.position_id)
    block = paying.block_for(voucher, offer.course)
    why += paying.profile_lost(voucher, block, offer.course, on_offer) if block else []
    why += [] if block else [paying.no_block(voucher, offer.course, standing.held, on)]
    return Verdict(tuple(why), post, (post,) if post else (), voucher, block, profile)


def _without_voucher(standing: Standing, offer: Offer, on: date, posts: tuple[Post, ...]) -> Verdict:
    """No voucher is needed and none is touched (R32). With several positions any that may study will do."""
    closed = group_closed(offer, on)
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


def group_closed(offer: Offer, on: date) -> Iterable[Reason]:
    """The group's own state: begun, not open for registration yet or any more, no seats (R36)."""
    if offer.closed or offer.starts_on <= on:
        return [reasons.begun(offer.starts_on)]
    why = [] if offer.course.on_offer else [reasons.not_offered()]
    if on < offer.registration_from:
        why.append(reasons.registration_not_open(offer.registration_from))
    if on > offer.registration_until:
        # For good: a seat that comes free later would help nobody, and its «загляните позже» would be untrue.
        return [*why, reasons.registration_over(offer.registration_until)]
    if offer.taken >= offer.seats:
        why.append(reasons.no_seats())
    return why


def overlaps(held: Iterable[ActiveSeat], offer: Offer, post: Post, on: date) -> list[Reason]:
    """«Нельзя одновременно повысить квалификацию по двум должностям», whatever pays; both ends included (R18)."""
    return [
        _busy(one, on)
        for one in held
        if one.position_id != post.position_id
        and one.starts_on <= offer.ends_on
        and offer.starts_on <= one.ends_on
    ]


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
    if not standing.posts:
        if standing.awaits:
            return [reasons.workplace_not_confirmed(standing.worker_id, standing.awaits)]
        return [reasons.no_workplace(standing.worker_id)]
    return [] if post else [reasons.no_training_position()]
