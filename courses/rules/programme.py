"""May a programme or a position be changed while people hold seats? Whom it would hurt is named first (R29, R33, R35)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from courses import reasons
from courses.rules.known import Course, OnOffer
from lib.reasons import Reason
from vouchers.states import BlockKind


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
    """BlockLine-timers study on state assignment while they are pedagogical workers (R33).

    learners: part-timers with a state-assignment seat whom no other post makes pedagogical.
    """
    return [reasons.pedagogical_no_more(one.name, one.group, position) for one in learners]
