"""A row of a file of organizations is loaded, or taken back (R10): each in a transaction of its own."""

from __future__ import annotations

from typing import Any

from imports import undoing
from imports.actions import loaded, take, undone
from imports.fields import values_of
from imports.kinds import Judged
from imports.models import Line
from imports.reasons import built_on_it
from imports.states import Fate
from lib.actions import action
from lib.locks import lock_whole, lock_words
from lib.reasons import refuse_if
from lib.sheets import words
from organizations.importing import reasons
from organizations.importing.columns import COLUMNS
from organizations.importing.judging import Known, changes, understood
from organizations.importing.undoing import built_on
from organizations.models import Organization


@action("Организация добавлена из файла: {organization}", scope=None)
def add_row(line: Line, *, by: Any, why: str = "") -> Line:
    """An organization that nobody knew (R10). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    # No constraint keeps a name from being written twice: two files may bring it at the same moment.
    lock_words(f"organization {words.plain(taken.values['name'])}")
    here, fields = understood(Known([taken.values]), taken.values)
    refuse_if([reasons.here_already(here.pk)] if here else [])
    made = Organization(**fields)
    made.save(force_insert=True)
    return loaded(taken, made, by=by)


@action("Организация изменена из файла: {organization}", scope=None)
def change_row(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """What the file says otherwise of a known organization becomes so (R10)."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    known = lock_whole(Organization(pk=judged.record))
    said = values_of(taken, COLUMNS)
    changed = changes(taken.batch, known, said, understood(Known([said]), said)[1])
    for name, value in changed.items():
        setattr(known, name, value)
    known.save(update_fields=list(changed))
    return loaded(taken, known, by=by)


@action("Отменена загрузка из файла: {organization}", scope=None)
def take_back(line: Line, *, by: Any, why: str = "") -> Line:
    """A new organization goes, a changed one becomes what it was, while nothing else was done to it (R10).
    Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    organization = lock_whole(Organization(pk=taken.made_id))
    refuse_if([built_on_it(said)] if (said := built_on([taken]).get(taken.pk)) else [])
    before = undoing.before(Organization, taken)
    if before is None:
        organization.delete()
    else:
        names = ["name", "type_id", "district_id", "parent_id", "address", "email", "phone"]
        for name in names:
            setattr(organization, name, getattr(before, name))
        organization.save(update_fields=[name.removesuffix("_id") for name in names])
    return undone(taken, by=by)
