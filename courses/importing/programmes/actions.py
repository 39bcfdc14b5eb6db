"""A row of a file of programmes is loaded, or taken back (R35): each in a transaction of its own."""

from __future__ import annotations

from typing import Any

from courses.groups import reasons
from courses.groups.actions import change_programme
from courses.importing.programmes.changes import changes
from courses.importing.programmes.columns import COLUMNS
from courses.importing.programmes.reading import FIELDS, Known, understood
from courses.importing.programmes.undoing import built_on
from courses.models import Programme
from imports import undoing
from imports.actions import loaded, take, undone
from imports.fields import values_of
from imports.kinds import Judged
from imports.models import Line
from imports.reasons import built_on_it
from imports.states import Fate
from lib.actions import action, save_new
from lib.locks import lock_whole
from lib.reasons import refuse_if
from staff.models import Position


@action("Программа добавлена из файла: {programme}", scope=None)
def add_programme_row(line: Line, *, by: Any, why: str = "") -> Line:
    """A programme that nobody knew (R35). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    said = values_of(taken, COLUMNS)
    here, fields = understood(Known([said]), said)
    refuse_if([reasons.programme_exists()] if here else [])
    marks = fields.pop("profile_for", ())
    made = Programme(**fields)
    save_new(made, by=by, why=why)
    made.profile_for.set(marks)
    return loaded(taken, made, by=by)


@action("Программа изменена из файла: {programme}", scope=None)
def change_programme_row(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """What the file says otherwise of a known programme becomes so, as if typed on its card (R27, R29, R30, R35).
    Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    known, said = lock_whole(Programme(pk=judged.record)), values_of(taken, COLUMNS)
    fields = understood(Known([said]), said)[1]
    changed = changes(taken.batch, known, said, fields)
    _change(known, changed, by=by, why=why)
    return loaded(taken, known, by=by)


@action("Отменена загрузка из файла: {programme}", scope=None)
def take_back_programme(line: Line, *, by: Any, why: str = "") -> Line:
    """A new programme goes, a changed one becomes what it was, while nothing else was done to it (R10, R35).
    Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    programme = lock_whole(Programme(pk=taken.made_id))
    refuse_if([built_on_it(said)] if (said := built_on([taken]).get(taken.pk)) else [])
    was = undoing.before(Programme, taken)
    if was is None:
        programme.delete()
    else:
        kept = {name: getattr(was, name) for name in FIELDS if getattr(was, name) != getattr(programme, name)}
        marks = frozenset(one.position_id for one in was.profile_for.all())
        _change(programme, {**kept, "profile_for": marks}, by=by, why=why)
    return undone(taken, by=by)


def _change(programme: Programme, values: dict[str, Any], *, by: Any, why: str) -> None:
    marks = values.pop("profile_for", None)
    for name, value in values.items():
        setattr(programme, name, value)
    positions = None if marks is None else Position.objects.filter(pk__in=marks)
    change_programme(programme, list(values), by=by, why=why, profile_for=positions)
