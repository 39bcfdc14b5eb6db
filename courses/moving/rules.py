"""May a group be moved, may it be cancelled, with the people who hold seats in it? (R36)"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from courses.groups import reasons as groups
from courses.groups.rules import Learner, told
from courses.known import Offer
from courses.moving import reasons
from lib.reasons import Reason


def may_move(before: Offer, after: Offer, on: date) -> list[Reason]:
    """A group that has not begun moves to days ahead of today; who cannot stay is released, so nobody stops it (R36)."""
    if why := over(before):
        return why
    if before.starts_on <= on:
        return [reasons.begun_stays(before.starts_on)]
    if not told(before, after):
        return [reasons.nothing_moves()]
    return [
        *([reasons.moved_into_past(on)] if after.starts_on <= on else []),
        *([groups.ends_before_start()] if after.ends_on < after.starts_on else []),
        *([groups.registration_after_start()] if after.registration_until > after.starts_on else []),
        *(
            [groups.session_outside_the_group()]
            if any(one.on > after.ends_on for one in after.timetable)
            else []
        ),
        *([groups.window_reversed()] if after.registration_until < after.registration_from else []),
    ]


def over(group: Offer) -> list[Reason]:
    """Neither a closed group nor a cancelled one changes any more (R36, R38)."""
    if group.closed:
        return [groups.closed_stays()]
    return [groups.cancelled_stays()] if group.cancelled else []


def same_people(seated: Iterable[Learner], seen: Collection[int]) -> list[Reason]:
    """Are those who hold seats exactly those whom the operator was shown (R36)?"""
    people = list(seated)
    came = [one.name for one in people if one.enrolment_id not in seen]
    went = len(set(seen) - {one.enrolment_id for one in people})
    return [reasons.people_changed(came, went)] if came or went else []
