"""What a request to change personal data says, and what the worker's page «Личные данные» shows (R11)."""

from __future__ import annotations

from collections.abc import Container
from copy import copy
from datetime import date
from typing import Any, cast

from django.db.models import Field

from lib import snils
from lib.dates import format_date
from organizations.models import Responsible
from staff import facts as waiting
from staff.known import Waits
from staff.models import Employment, PersonalDataChange, Worker
from staff.states import Work
from ui.history import Change

# What a worker may ask to change, in the order in which it is read.
FIELDS = ("last_name", "first_name", "patronymic", "birth_date", "snils", "graduated_on")


def with_new_values(change: PersonalDataChange) -> Worker:
    """A copy of the worker's record with the values asked for, not saved (R11)."""
    worker = copy(change.worker)
    for name in FIELDS:
        if name in change.values:
            setattr(worker, name, _field(name).to_python(change.values[name][1]))
    return worker


def differences(change: PersonalDataChange, whole: bool = False) -> list[Change]:
    """Old and new value of each field of the request, side by side, in words (R11).

    whole: the СНИЛС with all its digits, for who has pressed the button that writes it down; else its last four.
    """
    asked = [(name, *change.values[name]) for name in FIELDS if name in change.values]
    return [_side(name, was, new, whole) for name, was, new in asked]


def _side(name: str, was: Any, new: Any, whole: bool) -> Change:
    if name != "snils" or whole:
        return Change(label(name), in_words(name, was), in_words(name, new))
    old, now = snils.masked(str(was)), snils.masked(str(new))
    # The last digits may coincide where the first differ: the row must not look unchanged.
    return Change(label(name), old, f"{now} (другие первые цифры)" if old == now else now)


def _field(name: str) -> Field[Any, Any]:
    return cast("Field[Any, Any]", Worker._meta.get_field(name))


def label(name: str) -> str:
    """A field's name as it stands before its value: «Дата рождения» (R11)."""
    text = str(_field(name).verbose_name)
    return text[:1].upper() + text[1:]


def in_words(name: str, value: Any) -> str:
    """A field's value as people write it: a day, a СНИЛС with all its digits, a word (R11)."""
    if value in (None, ""):
        return "не указано"
    if name == "snils":
        return snils.pretty(str(value))
    if isinstance(parsed := _field(name).to_python(value), date):
        return format_date(parsed)
    return str(value)


def as_stored(value: Any) -> Any:
    """A value of the record as a request keeps it, in JSON: a day as 2026-08-31 (R11)."""
    return value.isoformat() if isinstance(value, date) else value


NAME = ("last_name", "first_name", "patronymic", "birth_date")


def same_as_another(worker: Worker, changed: Container[str]) -> set[str]:
    """In what another record is like this one, of what is changing: «snils», «name» (ФИО and birth date; R1).

    Records merged into this one are the person's own.
    """
    others = Worker.objects.exclude(pk=worker.pk).exclude(merged_into=worker.pk)
    same = set()
    if "snils" in changed and others.filter(snils=worker.snils).exists():
        same.add("snils")
    if (
        any(name in changed for name in NAME)
        and others.named(*(getattr(worker, name) for name in NAME)).exists()
    ):
        same.add("name")
    return same


def places(worker: Worker) -> list[tuple[Employment, Waits | None]]:
    """Where the person works or waits to work, and whose word it waits for while it does (R14)."""
    found = list(
        Employment.objects.for_worker(worker)
        .open()
        .with_details()
        .order_by("-training", "requested_at", "pk")
    )
    who = waiting.waits_of_places(place for place in found if place.work == Work.AWAITING)
    return [(place, who.get(place.pk)) for place in found]


def pending_change(worker: Worker) -> PersonalDataChange | None:
    """The person's own request that nobody has answered; None where there is none (R11)."""
    return PersonalDataChange.objects.awaiting().filter(worker=worker).first()


def latest_answers(worker: Worker) -> list[PersonalDataChange]:
    """The last three requests that were answered, newest first (R11)."""
    decided = PersonalDataChange.objects.filter(worker=worker).exclude(decided_at=None)
    return list(decided.order_by("-decided_at", "-pk")[:3])


def accesses_to_close(worker: Worker) -> list[tuple[Responsible, int]]:
    """The accesses that a change of the data would close, and how many requests wait in each (R23)."""
    mine = Responsible.objects.for_user(worker.user).active() if worker.user else Responsible.objects.none()
    return [(one, waiting.inbox_count(one)) for one in mine.select_related("organization")]
