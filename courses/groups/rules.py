"""May a group, a programme or a position be changed while people hold seats? Whom it would hurt is named first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from courses.groups import reasons
from courses.known import ActiveSeat, Course, Offer, OnOffer
from lib.reasons import Reason
from vouchers.states import BlockKind


@dataclass(frozen=True)
class Seated:
    """A person in the group, what pays for the seat, and the person's seats elsewhere."""

    name: str
    position_id: int
    voucher: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    elsewhere: tuple[ActiveSeat, ...] = ()
    enrolment_id: int = 0


def may_change(
    before: Offer, after: Offer, seated: Iterable[Seated], seen: Collection[int] | None = None
) -> list[Reason]:
    """Dates may move while each voucher still covers the first day (R28) and no two positions overlap (R18).

    seen: the enrolments that the operator was shown; whoever came after is named before the dates move (R36).
    """
    people = tuple(seated)
    if before.closed:
        return [reasons.closed_stays()]
    why = [reasons.seats_below_taken(len(people))] if after.seats < len(people) else []
    spent = (before.funding, before.course.programme_id) != (after.funding, after.course.programme_id)
    if spent and people:
        why.append(reasons.people_chose_another(len(people)))
    moved = (before.starts_on, before.ends_on) != (after.starts_on, after.ends_on)
    new = [one.name for one in people if seen is not None and one.enrolment_id not in seen]
    if moved and new:
        why.append(reasons.enrolled_meanwhile(new, before.starts_on, before.ends_on))
    for one in people:
        why += [*_voucher_lost(one, after), *_overlaps(one, after)]
    return why


def _voucher_lost(one: Seated, after: Offer) -> list[Reason]:
    if (
        one.issued_on is None
        or one.valid_until is None
        or one.issued_on <= after.starts_on <= one.valid_until
    ):
        return []
    return [reasons.moved_past_voucher(one.name, one.voucher, one.issued_on, one.valid_until)]


def _overlaps(one: Seated, after: Offer) -> list[Reason]:
    return [
        reasons.moved_into_overlap(one.name, held.title, held.starts_on, held.ends_on)
        for held in one.elsewhere
        if held.position_id != one.position_id
        and held.starts_on <= after.ends_on
        and after.starts_on <= held.ends_on
    ]


@dataclass(frozen=True)
class Learner:
    """A seat of a course that is not over, and the voucher's block that pays for it, where one does."""

    name: str
    group: str
    voucher: str = ""
    position_id: int = 0
    kind: BlockKind | None = None
    hours: int = 0
    profile: bool = False


def may_change_programme(
    before: Course, after: Course, learners: Iterable[Learner], finished: int, on_offer: OnOffer
) -> list[Reason]:
    """The block of each voucher must go on paying for the course (R29), a course that counts as profile stays so
    (R30), and what was finished is not rewritten (R27).

    finished: how many have finished it. on_offer: the programmes on offer as they would be.
    """
    why = []
    if finished and (before.hours, before.kind) != (after.hours, after.kind):
        why.append(reasons.written_on_certificates(finished))
    for one in learners:
        if one.kind is None:
            continue
        if one.kind != after.kind:
            why.append(reasons.block_of_another_kind(one.name, one.group, one.voucher, one.kind))
        elif one.hours < after.hours:
            why.append(reasons.block_would_not_do(one.name, one.group, one.voucher, one.hours, after.hours))
        if one.profile and _withdrawn(before, after, one, on_offer):
            why.append(reasons.counts_as_profile(one.name, one.group, one.voucher))
    return why


def _withdrawn(before: Course, after: Course, one: Learner, on_offer: OnOffer) -> bool:
    marks = (before.profile_for, before.for_all_teachers) != (after.profile_for, after.for_all_teachers)
    return marks and not on_offer.is_profile(after, one.position_id)


def may_stop_being_pedagogical(position: str, learners: Iterable[Learner]) -> list[Reason]:
    """Part-timers study on state assignment while they are pedagogical workers (R33).

    learners: part-timers with a state-assignment seat whom no other post makes pedagogical.
    """
    return [reasons.pedagogical_no_more(one.name, one.group, position) for one in learners]
