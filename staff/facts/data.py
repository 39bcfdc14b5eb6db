"""What a request to change personal data says, field by field."""

from __future__ import annotations

from copy import copy
from datetime import date
from typing import Any, cast

from django.db.models import Field

from lib import snils
from lib.dates import format_date
from staff.models import PersonalDataChange, Worker
from ui.records import Change

# What a worker may ask to change, in the order in which it is read.
FIELDS = ("last_name", "first_name", "patronymic", "birth_date", "snils", "graduated_on")


def changed(change: PersonalDataChange) -> Worker:
    """A copy of the worker's record with the values asked for, not saved."""
    worker = copy(change.worker)
    for name in FIELDS:
        if name in change.values:
            setattr(worker, name, field(name).to_python(change.values[name][1]))
    return worker


def sides(change: PersonalDataChange, whole: bool = False) -> list[Change]:
    """Old and new value of each field of the request, side by side, in words (R11).

    whole: the СНИЛС with all its digits, for who has pressed the button that writes it down; else its last four.
    """
    asked = [(name, *change.values[name]) for name in FIELDS if name in change.values]
    return [_side(name, was, new, whole) for name, was, new in asked]


def _side(name: str, was: Any, new: Any, whole: bool) -> Change:
    if name != "snils" or whole:
        return Change(label(name), said(name, was), said(name, new))
    old, now = snils.masked(str(was)), snils.masked(str(new))
    # The last digits may coincide where the first differ: the row must not look unchanged.
    return Change(label(name), old, f"{now} (другие первые цифры)" if old == now else now)


def field(name: str) -> Field[Any, Any]:
    return cast("Field[Any, Any]", Worker._meta.get_field(name))


def label(name: str) -> str:
    text = str(field(name).verbose_name)
    return text[:1].upper() + text[1:]


def said(name: str, value: Any) -> str:
    """A value as people write it: a day, a СНИЛС, a word."""
    if value in (None, ""):
        return "не указано"
    if name == "snils":
        return snils.pretty(str(value))
    if isinstance(parsed := field(name).to_python(value), date):
        return format_date(parsed)
    return str(value)


def kept(value: Any) -> Any:
    """A value of the record as it is kept in a request (JSON)."""
    return value.isoformat() if isinstance(value, date) else value
