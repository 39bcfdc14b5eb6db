"""A draft of a group: made from another one, and opened when it is complete (R35)."""

from __future__ import annotations

from datetime import date
from typing import Any

from courses import facts
from courses.drafts import rules
from courses.models import CourseGroup
from lib.actions import action
from lib.dates import today
from lib.locks import lock_whole
from lib.reasons import refuse_if


@action("Группа открыта", about="coursegroup", scope=None)
def open_group(group: CourseGroup, *, by: Any, why: str = "") -> CourseGroup:
    """A draft appears in the catalogue, and people can enrol (R35). Raises Refused."""
    group = lock_whole(group)
    if not group.draft:
        return group
    refuse_if(rules.may_open(facts.offer(group), today()))
    group.draft = False
    group.save(update_fields=["draft"])
    return group


@action("Группа скопирована", about="coursegroup", scope=None)
def copy_group(group: CourseGroup, number: str, starts_on: date, *, by: Any, why: str = "") -> CourseGroup:
    """A draft with the same programme, funding, form, seats, hours and place; all days as far from the first one (R35).

    number: of the new group. Raises Refused.
    """
    later = starts_on - group.starts_on
    copy = CourseGroup(
        programme_id=group.programme_id,
        number=number.strip(),
        funding=group.funding,
        starts_on=starts_on,
        ends_on=group.ends_on + later,
        time=group.time,
        place=group.place,
        town=group.town,
        form=group.form,
        registration_from=group.registration_from + later,
        registration_hour=group.registration_hour,
        registration_until=group.registration_until + later,
        seats=group.seats,
        minimum=group.minimum,
        contact_name=group.contact_name,
        contact_phone=group.contact_phone,
        contact_email=group.contact_email,
        sessions=group.sessions,
        draft=True,
    )
    copy.save(force_insert=True)
    return copy
