from __future__ import annotations

from collections.abc import Collection
from typing import Any

from courses import facts, rules
from courses.models import CourseGroup
from lib.actions import action
from lib.edits import over
from lib.locks import lock_all, lock_whole
from lib.reasons import refuse_if
from staff.models import Worker


@action
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
    lock_all(Worker, group.enrolments.holding().values_list("worker", flat=True))
    now = lock_whole(group)
    before = facts.offer(now)
    over(now, group, changed)
    refuse_if(rules.may_change(before, facts.offer_of(group), facts.seated(group), seen))
    if changed:
        group.save(update_fields=list(changed))
    return group
