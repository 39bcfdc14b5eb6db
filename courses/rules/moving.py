"""May a group be changed while people hold seats in it? Whom a change would hurt is named before it is saved (R36)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from courses import reasons
from courses.rules.known import ActiveSeat, Offer
from lib.reasons import Reason


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
