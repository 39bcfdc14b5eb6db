"""What will happen to everybody in a group that moves or is cancelled, and what each letter will say (R36)."""

from __future__ import annotations

from typing import Any

from courses import facts
from courses.groups import facts as people
from courses.groups import letters
from courses.groups.rules import lose_seats
from courses.models import CourseGroup, Enrolment
from courses.moving.actions import in_words
from letters.models import Letter
from letters.rendering import said
from lib.dates import today

Row = dict[str, Any]


def of_move(group: CourseGroup, to: CourseGroup, why: str) -> list[Row]:
    """Those who lose the seat first, each with the reasons and the letter; of those who stay the first has one."""
    before, after = facts.offer(group), facts.offer_of(to)
    others = people.other_dates(group, today())
    lost = {one.enrolment_id: against for one, against in lose_seats(people.seated(group), after)}
    rows = []
    for seat in _seats(group):
        if against := lost.get(seat.pk):
            text = letters.left_behind(seat, before, after, why, in_words(against), others)
            rows.append(_row(seat, letters.LEFT_BEHIND, text, against))
        else:
            rows.append(_row(seat, letters.MOVED, letters.moved(seat, before, after, why, others)))
    return sorted(rows, key=lambda row: not row["against"])


def of_cancelling(group: CourseGroup, why: str) -> list[Row]:
    """All lose the seat."""
    offer, others = facts.offer(group), people.other_dates(group, today())
    return [
        _row(seat, letters.CANCELLED, letters.cancelled(seat, offer, why, others)) for seat in _seats(group)
    ]


def _row(seat: Enrolment, kind: str, context: dict[str, Any], against: Any = ()) -> Row:
    """letter: none for whoever has no account."""
    user = seat.worker.user
    letter = said(Letter(kind=kind, context=context, recipient=user.email), {}) if user else None
    return {"seat": seat, "worker_id": seat.worker_id, "against": against, "letter": letter}


def _seats(group: CourseGroup) -> list[Enrolment]:
    seats = Enrolment.objects.with_details().not_released().filter(group=group)
    return list(seats.select_related("worker__user").order_by("worker__full_name", "pk"))
