"""May a group, a programme or a position be changed while people hold seats? Whom it would hurt is named first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from courses.enrolling.rules import covers
from courses.groups import reasons
from courses.known import ActiveSeat, Course, Offer, OnOffer
from lib.reasons import Reason
from vouchers.known import Block, Issued


@dataclass(frozen=True)
class Learner:
    """A person who holds a seat: by which position, what pays for it, and the person's other seats.

    voucher, block: none where it is paid otherwise.
    """

    name: str
    group: str
    enrolment_id: int
    position_id: int
    voucher: Issued | None = None
    block: Block | None = None
    elsewhere: tuple[ActiveSeat, ...] = ()


def may_change(
    before: Offer, after: Offer, seated: Iterable[Learner], seen: Collection[int] | None = None
) -> list[Reason]:
    """Dates may move while each voucher still covers the first day (R28) and no two positions overlap (R18).

    seen: the enrolments that the operator was shown; whoever came after is named before the dates move (R36).
    """
    people = tuple(seated)
    if before.closed:
        return [reasons.closed_stays()]
    if before.cancelled:
        return [reasons.cancelled_stays()]
    # Seats offered to the waiting list are taken too.
    taken = max(len(people), before.taken)
    why = [reasons.seats_below_taken(taken)] if after.seats < taken else []
    spent = (before.funding, before.course.programme_id) != (after.funding, after.course.programme_id)
    if spent and people:
        why.append(reasons.people_chose_another(len(people)))
    moved = (before.starts_on, before.ends_on) != (after.starts_on, after.ends_on)
    new = [one.name for one in people if seen is not None and one.enrolment_id not in seen]
    if moved and new:
        why.append(reasons.enrolled_meanwhile(new, before.starts_on, before.ends_on))
    why += [reason for _, against in lose_seats(people, after) for reason in against]
    return why


def lose_seats(people: Iterable[Learner], after: Offer) -> list[tuple[Learner, list[Reason]]]:
    """Who could not stay in the group on its new days, each with every reason: the voucher's term (R28), a course for
    another position (R18)."""
    judged = ((one, [*_voucher_lost(one, after), *_overlaps(one, after)]) for one in people)
    return [(one, why) for one, why in judged if why]


def told(before: Offer, after: Offer) -> bool:
    """Must those who stay be written to: other days, sessions, another time or place (R36)?"""
    return (when_and_where(before), before.timetable) != (when_and_where(after), after.timetable)


def when_and_where(offer: Offer) -> tuple[date, date, str, str]:
    """What people plan their days by (R36, R37)."""
    return offer.starts_on, offer.ends_on, offer.time, offer.place


def _voucher_lost(one: Learner, after: Offer) -> list[Reason]:
    voucher = one.voucher
    if voucher is None or covers(voucher, after.starts_on):
        return []
    return [reasons.moved_past_voucher(one.name, voucher.number, voucher.issued_on, voucher.valid_until)]


def _overlaps(one: Learner, after: Offer) -> list[Reason]:
    return [
        reasons.moved_into_overlap(one.name, seat.title, seat.starts_on, seat.ends_on)
        for seat in one.elsewhere
        if seat.overlaps(one.position_id, after)
    ]


def may_change_programme(
    before: Course, after: Course, learners: Collection[Learner], finished: int, on_offer: OnOffer
) -> list[Reason]:
    """The block of each voucher must go on paying for the course (R29), a course that counts as profile stays so
    (R30), what was finished is not rewritten (R27), and who teaches stays while anybody has it (R38).

    finished: how many have finished it. on_offer: the programmes on offer as they would be.
    """
    why = []
    if before.provider_id != after.provider_id and (learners or finished):
        why.append(reasons.provider_announced(len(learners) + finished))
    if finished and (before.hours, before.kind) != (after.hours, after.kind):
        why.append(reasons.written_on_certificates(finished))
    for one in learners:
        if one.voucher is None or one.block is None:
            continue
        said, position = (one.name, one.group, one.voucher.number), one.voucher.position_id
        if one.block.kind != after.kind:
            why.append(reasons.block_of_another_kind(*said, one.block.kind))
        elif one.block.hours < after.hours:
            why.append(reasons.block_would_not_do(*said, one.block.hours, after.hours))
        profile = one.block.use is not None and one.block.use.profile
        if profile and _withdrawn(before, after, position, on_offer):
            why.append(reasons.counts_as_profile(*said))
    return why


def _withdrawn(before: Course, after: Course, position_id: int, on_offer: OnOffer) -> bool:
    marks = (before.profile_for, before.for_all_teachers) != (after.profile_for, after.for_all_teachers)
    return marks and not on_offer.is_profile(after, position_id)


def days_in_turn(group: Offer) -> list[Reason]:
    """What a group's days cannot be, as the database would refuse them (R35)."""
    on, first, last = group.timetable, group.starts_on, group.ends_on
    return [
        *([reasons.ends_before_start()] if group.ends_on < group.starts_on else []),
        *([reasons.window_reversed()] if group.registration_until < group.registration_from else []),
        *([reasons.registration_after_start()] if group.registration_until > group.starts_on else []),
        *([reasons.session_ends_before_it_begins()] if any(one.ends <= one.begins for one in on) else []),
        *([reasons.session_outside_the_group()] if any(not first <= one.on <= last for one in on) else []),
    ]


def may_stop_being_pedagogical(position: str, learners: Iterable[Learner]) -> list[Reason]:
    """Part-timers study on state assignment while they are pedagogical workers (R33).

    learners: part-timers with a state-assignment seat whom no other post makes pedagogical.
    """
    return [reasons.pedagogical_no_more(one.name, one.group, position) for one in learners]
