"""A row of a file of groups is loaded, or taken back (R35): each in a transaction of its own."""

from __future__ import annotations

from typing import Any

from courses import facts
from courses.drafts.actions import open_group
from courses.groups import reasons, rules
from courses.importing.groups.columns import COLUMNS
from courses.importing.groups.judging import OPEN
from courses.importing.groups.reading import Known, understood
from courses.importing.groups.undoing import built_on
from courses.models import CourseGroup
from imports.actions import loaded, take, undone
from imports.fields import values_of
from imports.models import Line
from imports.reasons import built_on_it
from imports.states import Fate
from lib.actions import action, save_new
from lib.locks import lock_whole
from lib.reasons import refuse_if


@action("Группа добавлена из файла: {coursegroup}", scope=None)
def add_group_row(line: Line, *, by: Any, why: str = "") -> Line:
    """A draft of the group, opened at once where the switch says so (R35). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    said = values_of(taken, COLUMNS)
    here, made = understood(Known([said]), said)
    refuse_if([reasons.number_in_use()] if here else rules.days_in_turn(facts.offer_of(made)))
    save_new(made, by=by, why=why)
    if taken.batch.has(OPEN):
        made = open_group(made, by=by, why=why)
    return loaded(taken, made, by=by)


@action("Отменена загрузка из файла: {coursegroup}", scope=None)
def take_back_group(line: Line, *, by: Any, why: str = "") -> Line:
    """The group goes, while nobody is in it and nothing was done to it since (R10, R35). Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    group = lock_whole(CourseGroup(pk=taken.made_id))
    refuse_if([built_on_it(said)] if (said := built_on([taken]).get(taken.pk)) else [])
    group.delete()
    return undone(taken, by=by)
