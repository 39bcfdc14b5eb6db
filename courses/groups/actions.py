"""The operator changes a group or a programme; whom it would hurt is named instead."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from courses import facts
from courses.groups import facts as people
from courses.groups import letters, rules
from courses.known import Offer, OnOffer
from courses.models import CourseGroup, Enrolment, Programme, WaitingEntry
from lib.actions import action, over
from lib.dates import today
from lib.locks import lock_all, lock_all_whole, lock_whole
from lib.reasons import Reason, refuse_if
from staff.models import Position, Worker


@action("", scope=None)
def change_group(
    group: CourseGroup,
    changed: Collection[str],
    *,
    by: Any,
    why: str = "",
    seen: Collection[int] | None = None,
) -> CourseGroup:
    """Save what the operator changed in a group; whom that would hurt is named instead (R18, R28, R36).

    group: as it would be. changed: the names of its new values. seen: the enrolments that the operator was shown.
    The group is taken whole, so that enrolments that are not committed yet are waited for and judged too, and new
    ones wait for the change. Raises Refused.
    """
    lock_all(Worker, group.enrolments.not_released().values_list("worker", flat=True))
    now = lock_whole(group)
    before = facts.offer(now)
    over(now, group, changed)
    refuse_if(rules.may_change(before, facts.offer_of(group), people.seated(group), seen))
    return write_group(group, before, changed, by=by)


@action("", scope=None)
def write_group(
    group: CourseGroup, before: Offer, changed: Collection[str], *, by: Any, why: str = "", given: str = ""
) -> CourseGroup:
    """Save the new values of a group that is held whole, and tell those who stay, or wait, of other days, time or
    place (R36).

    given: what the letters name as the reason; empty: nothing.
    """
    told = rules.told(before, facts.offer_of(group))
    group.revision += told
    if changed:
        group.save(update_fields=[*changed, *(["revision"] if told else [])])
    if told:
        after, version = facts.offer_of(group), group.history.latest()
        others = people.other_dates(group, today())
        for seat in Enrolment.objects.with_details().not_released().filter(group=group).order_by("pk"):
            letters.tell(letters.MOVED, seat, letters.moved(seat, before, after, given, others), version)
        for entry in WaitingEntry.objects.open().filter(group=group).with_details():
            said = letters.waiting_moved(entry, before, after, given)
            letters.tell(letters.WAITING_MOVED, entry, said, version)
    return group


@action("", scope=None)
def change_programme(
    programme: Programme,
    changed: Collection[str],
    *,
    by: Any,
    why: str = "",
    profile_for: Collection[Position] | None = None,
) -> Programme:
    """Save what the operator changed in a programme; whose voucher would not pay for it is named instead (R29, R30).

    profile_for: the positions for which it would be profile; None: as they are. Its groups are taken whole, so that
    enrolments under way are judged and later ones wait. Raises Refused.
    """
    now = lock_whole(programme)
    lock_all_whole(CourseGroup, now.groups.filter(closed_at=None).values_list("pk", flat=True))
    before = facts.courses([now.pk])[now.pk]
    over(now, programme, changed)
    marks = before.profile_for if profile_for is None else frozenset(one.pk for one in profile_for)
    after = facts.as_said(before, programme, marks)
    others = [one for one in facts.on_offer().courses if one.programme_id != programme.pk]
    on_offer = OnOffer((*others, *([after] if after.on_offer else [])))
    learners, finished = people.learners([now.pk]), people.finished([now.pk])
    refuse_if(
        rules.may_change_programme(before, after, learners.get(now.pk, ()), finished.get(now.pk, 0), on_offer)
    )
    if changed:
        programme.save(update_fields=list(changed))
    if marks != before.profile_for:
        programme.profile_for.set(marks)
    return programme


def against_change_of(position: Position, changed: Collection[str]) -> list[Reason]:
    """What a position, as it would be, would do to those who study by it (R33)."""
    if "pedagogical" not in changed or position.pedagogical:
        return []
    return rules.may_stop_being_pedagogical(position.name, people.learners_only_by(position))
