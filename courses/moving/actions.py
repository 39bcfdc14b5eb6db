"""A group moves to other days, or is cancelled: nobody is left without a seat and without a letter (R18, R28, R36)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection

from courses import facts
from courses.enrolling.actions import release_with_group
from courses.groups import facts as people
from courses.groups import letters
from courses.groups.actions import write_group
from courses.groups.rules import lose_seats
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.moving import reasons, rules
from courses.states import Queue
from courses.waiting import letters as waiting
from courses.waiting.actions import end
from lib.actions import action
from lib.dates import now, today
from lib.locks import lock_all, lock_whole, lock_words
from lib.readers import Reader
from lib.reasons import Reason, refuse_if
from staff.models import Worker
from ui.templatetags.words import period


@action(
    "Группа перенесена, место не сохранилось: {enrolment:released}",
    "Группа перенесена",
    about="coursegroup",
    scope=None,
)
def move_group(
    group: CourseGroup, to: Mapping[str, Any], *, seen: Collection[int], by: Any, why: str
) -> CourseGroup:
    """Other days, time or place: who can stay keeps the seat, who cannot is released with the reason; all are written
    to (R18, R28, R36).

    to: the new values by their fields. seen: the enrolments that the operator was shown. Raises Refused.
    """
    group = _hold(group)
    before = facts.offer(group)
    for name, value in to.items():
        setattr(group, name, value)
    after, seated = facts.offer_of(group), people.seated(group)
    refuse_if(rules.may_move(before, after, today()) or [*rules.same_people(seated, seen), *_unsaid(why)])
    others = people.other_dates(group, today())
    lost = {one.enrolment_id: in_words(against) for one, against in lose_seats(seated, after)}
    left = [(seat, lost[seat.pk]) for seat in _seats(group) if seat.pk in lost]
    moved = f"Группа перенесена на {period(after.starts_on, after.ends_on)}."
    release_with_group([(seat, f"{moved} {against}") for seat, against in left], by=by)
    for seat, against in left:
        said = letters.left_behind(seat, before, after, why.strip(), against, others)
        letters.tell(letters.LEFT_BEHIND, seat, said)
    return write_group(group, before, [*to], by=by, given=why.strip())


@action(
    "Группа отменена: {enrolment:released}",
    "Группа отменена, ждать больше нечего: {waitingentry:over}",
    "Группа отменена",
    about="coursegroup",
    scope=None,
)
def cancel_group(
    group: CourseGroup, *, seen: Collection[int] | None = None, by: Any, why: str
) -> CourseGroup:
    """«Отменить группу»: everybody's seat and block are free again, each gets a letter with the reason (R36).

    seen: the enrolments that the operator was shown; None: nobody asks. Raises Refused.
    """
    # Nobody is offered a seat meanwhile, and nobody leaves the waiting list.
    lock_words(f"waiting {group.pk}")
    group = _hold(group, WaitingEntry.objects.open().filter(group=group).values_list("worker", flat=True))
    if group.cancelled_at:
        return group
    offer, seated = facts.offer(group), people.seated(group)
    changed = [] if seen is None else rules.same_people(seated, seen)
    refuse_if(rules.over(offer) or [*changed, *_unsaid(why)])
    group.cancelled_at, group.cancelled_by, group.cancel_reason = now(), by, why.strip()
    others, seats = people.other_dates(group, today()), _seats(group)
    release_with_group([(seat, f"Группа отменена. {why.strip()}") for seat in seats], by=by)
    lock_all(WaitingEntry, group.waiting_entries.open().values_list("pk", flat=True))
    for entry in WaitingEntry.objects.open().filter(group=group).with_details():
        end(entry, Queue.OVER, by=by)
        waiting.over(entry, why.strip(), others)
    _count_seats_now()
    group.save(update_fields=["cancelled_at", "cancelled_by", "cancel_reason"])
    for seat in seats:
        letters.tell(letters.CANCELLED, seat, letters.cancelled(seat, offer, why.strip(), others))
    return group


def _hold(group: CourseGroup, more: Iterable[int] = ()) -> CourseGroup:
    """Those who hold seats, then the group from everybody: enrolments under way are waited for, new ones wait."""
    lock_all(Worker, {*group.enrolments.not_released().values_list("worker", flat=True), *more})
    return lock_whole(group)


def _seats(group: CourseGroup) -> list[Enrolment]:
    seats = Enrolment.objects.with_details().not_released().filter(group=group)
    return list(seats.order_by("worker__full_name", "pk"))


def _count_seats_now() -> None:
    """Seats, and those offered to the waiting list, are counted at commit; a cancelled group must be empty before that.
    It is held whole: nobody waits for it more than they do already."""
    with connection.cursor() as cursor:
        for when in ("IMMEDIATE", "DEFERRED"):
            cursor.execute(f"SET CONSTRAINTS enrolment_counts_seat, waiting_counts_seat {when}")


def in_words(against: list[Reason]) -> str:
    """Why the seat is lost, as its holder reads it (R18, R28)."""
    return " ".join(reason.to(Reader.WORKER).text for reason in against)


def _unsaid(why: str) -> list[Reason]:
    return [] if why.strip() else [reasons.say_why_to_people()]
