"""All that the system keeps of a person, as the person reads it: a sheet for each kind of record (R42).

Which records are a person's is said by the rooms themselves, for the merging of two records (`absorbing.py`): what
goes along with a person is the person's. A new kind of record is in the file from its first day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import FileField, ForeignKey, JSONField, Model, QuerySet

from accounts.models import User
from courses.models import Certificate
from home.facts.history import events
from letters.models import Letter, SwitchedOff
from letters.states import name_of
from lib.spreadsheets import Sheet
from staff.looks.facts import by_day
from staff.models import Employment, LeavePeriod, PersonalDataChange, Worker
from staff.personal_data.facts import label
from support.merging.table import pointing
from support.models import TicketFile, TicketMessage
from texts.models import Agreement
from vouchers.models import PaperCourse, Voucher, VoucherBlock

# What a merger leaves with whom it concerned, and what belongs to a record of the person.
BESIDES: dict[type[Model], str] = {
    PersonalDataChange: "worker",
    SwitchedOff: "user__worker",
    Agreement: "user__worker",
    LeavePeriod: "employment__worker",
    VoucherBlock: "voucher__worker",
    PaperCourse: "block__voucher__worker",
    Certificate: "enrolment__worker",
    TicketMessage: "ticket__author__worker",
    TicketFile: "ticket__author__worker",
}
# Only the system reads them.
SILENT = {
    "attempts",
    "cause_id",
    "cause_type",
    "context",
    "due_at",
    "held_group",
    "key",
    "lease_until",
    "link",
    "message_id",
    "priority",
    "training_chosen",
    "user",
    "uuid",
    "worker",
}
ACCOUNT = ("email", "name", "date_joined", "last_login")
HISTORY = ("Когда", "Кто", "Что произошло", "Было и стало", "Почему")
LOOKS = ("День", "Чья организация", "Что открывали", "Сколько раз", "Последний раз")


def sheets(worker: Worker) -> Iterator[Sheet]:
    """Every sheet that has a row. Statements: one for each kind of record, however many there are (R42)."""
    yield "Личные данные", ("Что", "Значение"), _person(worker)
    for model, found in _records(worker):
        rows = list(found)
        if rows:
            fields = list(_shown(model))
            header = [_heading(field) for field in fields]
            yield (
                str(model._meta.verbose_name_plural).capitalize(),
                header,
                [_row(one, fields) for one in rows],
            )
    yield "История записи", HISTORY, _history(worker)
    yield "Кто смотрел мои данные", LOOKS, _looks(worker)


def _person(worker: Worker) -> Iterator[tuple[str, Any]]:
    yield "ID работника", worker.pk
    for field in worker._meta.concrete_fields:
        if field.name not in {"id", "user", "full_name", "merged_into"}:
            yield (
                _heading(field),
                worker.pretty_snils if field.name == "snils" else getattr(worker, field.name),
            )
    account = worker.user
    for name in ACCOUNT if account else ():
        yield _heading(User._meta.get_field(name)), getattr(account, name)


def _records(worker: Worker) -> Iterator[tuple[type[Model], QuerySet[Any]]]:
    """In the order of the rooms; of a kind that points twice, both."""
    known: dict[type[Model], QuerySet[Any]] = {}
    for owner in (worker, worker.user):
        for model, field, _ in pointing(type(owner)) if owner else ():
            if model is not Worker:
                found = model._base_manager.filter(**{field: owner})
                known[model] = known[model] | found if model in known else found
    for model, path in BESIDES.items():
        known[model] = model._base_manager.filter(**{path: worker})
    first = [Employment, LeavePeriod, Voucher, VoucherBlock, PaperCourse]
    ordered = [*first, *(model for model in known if model not in first)]
    for model in ordered:
        if model in known:
            paths = [one.name for one in _shown(model) if isinstance(one, ForeignKey)]
            yield model, known[model].select_related(*paths).order_by("pk")


def _shown(model: type[Model]) -> Iterator[Any]:
    """Not the numbers of rows and whose they are: all of them are this person's."""
    own = {field for mine, field, _ in [*pointing(Worker), *pointing(User)] if mine is model}
    for field in model._meta.concrete_fields:
        technical = field.name in own or field.name in SILENT or (field.primary_key and model is not Voucher)
        if not technical:
            yield field


def _heading(field: Any) -> str:
    words = "№ чека" if field.primary_key else str(field.verbose_name)
    return words[0].upper() + words[1:]


def _row(record: Any, fields: list[Any]) -> list[Any]:
    return [_said(record, field) for field in fields]


def _said(record: Any, field: Any) -> Any:
    value = getattr(record, field.name)
    if isinstance(record, Letter) and field.name == "kind":
        return name_of(value)
    if isinstance(record, Voucher) and field.primary_key:
        return record.shown_number
    if isinstance(field, FileField):
        return "есть" if value else ""
    if isinstance(field, JSONField):
        return _pairs(value) if isinstance(record, PersonalDataChange) else ""
    if field.choices:
        return getattr(record, f"get_{field.name}_display")()
    return str(value) if isinstance(value, Model) else value


def _pairs(values: dict[str, list[Any]]) -> str:
    return "; ".join(f"{label(name)}: {was} → {became}" for name, (was, became) in values.items())


def _history(worker: Worker) -> Iterator[tuple[Any, ...]]:
    for one in events(worker):
        changed = "; ".join(f"{each.label}: {each.old or '—'} → {each.new or '—'}" for each in one.changes)
        yield one.at, one.who, one.what, changed, one.why


def _looks(worker: Worker) -> Iterator[tuple[Any, ...]]:
    for one in by_day(worker):
        yield one["day"], one["place"] or "Оператор системы", one["what"], one["times"], one["last"]
