"""A person's timeline, from the histories of every room (R42): one statement, whatever has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from itertools import groupby
from typing import Any

from accounts.models import User
from courses.models import Certificate, CourseGroup, Enrolment, Programme, WaitingEntry
from lib import readers
from lib.acting import verbs
from lib.dates import format_date
from lib.prepared import fetch
from lib.readers import Reader
from organizations.models import Organization
from staff.attestation.facts import in_words as attestation
from staff.elsewhere.facts import in_words as course_elsewhere
from staff.leave.facts import dates
from staff.models import (
    Attestation,
    AttestationRequest,
    CourseElsewhere,
    EmailChange,
    Employment,
    LeavePeriod,
    PersonalDataChange,
    Position,
    SnilsShown,
    Worker,
    WorkRequest,
)
from staff.personal_data.facts import FIELDS, label
from support.models import Merge, Ticket, Withdrawal
from ui.history import Event, Line, inside, lines
from vouchers.known import shown_number
from vouchers.models import PlannedTraining, Voucher, VoucherRequest

# Which values a person reads; the rest is told by the sentence.
SHOWN: dict[Any, tuple[str, ...]] = {
    Worker: ("last_name", "first_name", "patronymic", "birth_date", "snils", "graduated_on"),
    Employment: ("state", "position", "training", "started_on", "position_since", "ended_on"),
    WorkRequest: (),
    LeavePeriod: ("begins_on", "ends_on", "cancelled_why"),
    PersonalDataChange: ("state",),
    EmailChange: (),
    Attestation: ("category", "on", "next_on"),
    AttestationRequest: ("state",),
    CourseElsewhere: ("state",),
    SnilsShown: (),
    Voucher: ("annulled_at",),
    VoucherRequest: (),
    PlannedTraining: ("deficit",),
    Enrolment: ("state", "kept_as"),
    Certificate: ("number", "issued_on"),
    WaitingEntry: (),
    Ticket: ("state",),
    Merge: (),
    Withdrawal: (),
    User: (),
}
# What the person has written to the operator is not for the Responsible to read.
PRIVATE = (Ticket,)
# What a history is narrowed to.
ABOUT: dict[str, tuple[Any, ...]] = {
    "Личные данные": (Worker, PersonalDataChange, EmailChange, SnilsShown, Merge, Withdrawal, User),
    "Место работы": (Employment, WorkRequest, LeavePeriod),
    "Аттестация": (Attestation, AttestationRequest),
    "Чеки": (Voucher, VoucherRequest, PlannedTraining),
    "Курсы": (Enrolment, WaitingEntry, Certificate, CourseElsewhere),
    "Обращения": (Ticket,),
}
# The record as the object of a sentence; «Вы» and «работник» guess nobody's sex.
RECORDS: dict[str, Callable[[Any], str]] = {
    "worker": lambda row: "",
    "employment": lambda row: f"{row.organization}, {inside(str(row.position))}",
    "workrequest": lambda row: inside(row.get_kind_display()),
    "leaveperiod": lambda row: inside(str(dates(row))),
    "personaldatachange": lambda row: ", ".join(inside(label(name)) for name in FIELDS if name in row.values),
    "emailchange": lambda row: "",
    "attestation": lambda row: inside(attestation(row)),
    "attestationrequest": lambda row: inside(attestation(row)),
    "courseelsewhere": course_elsewhere,
    "snilsshown": lambda row: "",
    "voucher": lambda row: f"{shown_number(row.number, row.id)} от {format_date(row.issued_on)}",
    "voucherrequest": lambda row: "",
    "plannedtraining": lambda row: f"не\u00a0позже {format_date(row.planned_on)}",
    "enrolment": lambda row: f"{row.group.number} «{row.group.programme.title}»",
    "waitingentry": lambda row: f"группа {row.group.number} «{row.group.programme.title}»",
    "certificate": lambda row: f"№ {row.number} от {format_date(row.issued_on)}",
    "ticket": lambda row: f"№\u00a0{row.id}, {inside(row.get_kind_display())}",
    "user": lambda row: "",
    "withdrawal": lambda row: "",
    "merge": lambda row: f"ID {row.absorbed_id} вошла в ID {row.survivor_id}",
    "batch": lambda row: str(row.file_name),
    "organization": lambda row: str(row.name),
}
# One statement for all of them: which record, its version, the names that its sentence needs, who changed it.
# What was merged into the record is the person's too (R40).
_SQL = """
WITH who AS (
    SELECT array_agg(id) AS ids FROM staff_worker WHERE id = %(worker)s OR merged_into_id = %(worker)s
), told AS (
    SELECT 'worker' AS record, to_json(h) AS version, NULL::json AS names, h.history_user_id AS who
      FROM staff_historicalworker h WHERE h.id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'employment', to_json(h), json_build_object('organization', o.name, 'position', p.name),
           h.history_user_id
      FROM staff_historicalemployment h
      LEFT JOIN organizations_organization o ON o.id = h.organization_id
      LEFT JOIN staff_position p ON p.id = h.position_id WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'workrequest', to_json(h), NULL, h.history_user_id
      FROM staff_historicalworkrequest h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'leaveperiod', to_json(h), NULL, h.history_user_id
      FROM staff_historicalleaveperiod h JOIN staff_employment e ON e.id = h.employment_id
     WHERE e.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'personaldatachange', to_json(h), NULL, h.history_user_id
      FROM staff_historicalpersonaldatachange h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'emailchange', to_json(h), NULL, h.history_user_id
      FROM staff_historicalemailchange h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'attestation', to_json(h), json_build_object('position', p.name), h.history_user_id
      FROM staff_historicalattestation h LEFT JOIN staff_position p ON p.id = h.position_id
     WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'attestationrequest', to_json(h), json_build_object('position', p.name), h.history_user_id
      FROM staff_historicalattestationrequest h LEFT JOIN staff_position p ON p.id = h.position_id
     WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'courseelsewhere', to_json(h), NULL, h.history_user_id
      FROM staff_historicalcourseelsewhere h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'snilsshown', to_json(h), NULL, h.history_user_id
      FROM staff_historicalsnilsshown h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'voucher', to_json(h), NULL, h.history_user_id
      FROM vouchers_historicalvoucher h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'voucherrequest', to_json(h), NULL, h.history_user_id
      FROM vouchers_historicalvoucherrequest h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'plannedtraining', to_json(h), NULL, h.history_user_id
      FROM vouchers_historicalplannedtraining h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'enrolment', to_json(h), json_build_object('group', g.number, 'programme', p.title), h.history_user_id
      FROM courses_historicalenrolment h
      LEFT JOIN courses_coursegroup g ON g.id = h.group_id
      LEFT JOIN courses_programme p ON p.id = g.programme_id WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'waitingentry', to_json(h), json_build_object('group', g.number, 'programme', p.title), h.history_user_id
      FROM courses_historicalwaitingentry h
      LEFT JOIN courses_coursegroup g ON g.id = h.group_id
      LEFT JOIN courses_programme p ON p.id = g.programme_id WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'certificate', to_json(h), NULL, h.history_user_id
      FROM courses_historicalcertificate h
      JOIN courses_enrolment e ON e.id = h.enrolment_id WHERE e.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'merge', to_json(h), NULL, h.history_user_id
      FROM support_historicalmerge h WHERE h.survivor_id = ANY((SELECT ids FROM who)::bigint[])
        OR h.absorbed_id = %(worker)s
    UNION ALL
    SELECT 'withdrawal', to_json(h), NULL, h.history_user_id
      FROM support_historicalwithdrawal h WHERE h.worker_id = ANY((SELECT ids FROM who)::bigint[])
    UNION ALL
    SELECT 'ticket', to_json(h), NULL, h.history_user_id
      FROM support_historicalticket h JOIN staff_worker w ON w.user_id = h.author_id WHERE w.id = %(worker)s
    UNION ALL
    SELECT 'user', to_json(h), NULL, h.history_user_id
      FROM accounts_historicaluser h JOIN staff_worker w ON w.user_id = h.id
     WHERE w.id = %(worker)s AND h.history_change_reason LIKE 'accounts.look_as%%'
)
SELECT told.record, told.version, told.names, u.id, u.name, u.email
  FROM told LEFT JOIN accounts_user u ON u.id = told.who
"""


def events(worker: Worker) -> list[Event]:
    """All that happened to this person, newest first; one action that wrote several records is told once."""
    reader = readers.now()
    told = {model: rows for model, rows in versions(worker).items() if not _kept_from(reader, model)}
    entries = [(model, line) for model, rows in told.items() for line in lines(rows)]
    entries.sort(key=lambda entry: entry[1].row.history_date, reverse=True)
    return [event for _, same in groupby(entries, key=_action) for event in _together(list(same), reader)]


def _kept_from(reader: Reader, model: Any) -> bool:
    return reader == Reader.RESPONSIBLE and model in PRIVATE


def versions(worker: Worker) -> dict[Any, list[Any]]:
    """Every version of every record of the person, as the histories keep it, by the record's model."""
    found: dict[Any, list[Any]] = {model: [] for model in SHOWN}
    for record, version, names, *who in fetch(_SQL, {"worker": worker.pk}):
        model, kept = _models()[record]
        row = _row(kept, version)
        row.history_user = User(id=who[0], name=who[1], email=who[2]) if who[0] else None
        _name(row, names or {})
        found[model].append(row)
    return found


@cache
def _models() -> dict[str, tuple[Any, Any]]:
    """By the record's name its model and that of its versions, which is made anew whenever it is asked for."""
    return {str(model._meta.model_name): (model, model.history.model) for model in SHOWN}


@cache
def _fields(history: Any) -> tuple[list[str], list[tuple[str, Callable[[Any], Any] | None]]]:
    """The names of a version's fields, and for each its column and how it is read from JSON."""
    read = {"DateField": date.fromisoformat, "DateTimeField": datetime.fromisoformat}
    fields = history._meta.concrete_fields
    columns = [(one.column, read.get(one.get_internal_type())) for one in fields]
    return [one.attname for one in fields], columns


def _row(history: Any, version: dict[str, Any]) -> Any:
    names, columns = _fields(history)
    values = [
        read(value) if read and (value := version[column]) is not None else version[column]
        for column, read in columns
    ]
    return history.from_db("default", names, values)


def _name(row: Any, names: dict[str, str]) -> None:
    """The records that a sentence names, with nothing but their names."""
    if "organization" in names:
        row.organization = Organization(id=row.organization_id, name=names["organization"])
    if "position" in names:
        row.position = Position(id=row.position_id, name=names["position"])
    if "group" in names:
        programme = Programme(title=names["programme"])
        row.group = CourseGroup(id=row.group_id, number=names["group"], programme=programme)


def _action(entry: tuple[Any, Line]) -> Any:
    line = entry[1]
    return line.row.history_user_id, line.action, line.row.history_date.replace(microsecond=0)


def _together(same: list[tuple[Any, Line]], reader: Reader) -> Iterator[Event]:
    """The lines that name the action, each an event; what else the action wrote stands under the first of them."""
    named = [entry for entry in same if not entry[1].action or sentence(entry[1].row, reader)] or same[:1]
    rest = [line.event("", SHOWN[model]) for model, line in same if (model, line) not in named]
    for model, line in named:
        event = line.event(in_words(line, reader), SHOWN[model])
        more = [change for other in rest for change in other.changes]
        why = event.why or next((other.why for other in rest if other.why), "")
        yield Event(event.at, event.who, event.what, why, [*event.changes, *more], _about(model))
        rest = []


@cache
def _about(model: Any) -> str:
    return next(name for name, models in ABOUT.items() if model in models)


def sentence(row: Any, reader: Reader) -> str:
    """What the action that wrote this row says of itself, when it is this row that tells it; empty otherwise."""
    name = (row.history_change_reason or "").partition(": ")[0]
    record, state = str(row.instance_type._meta.model_name), getattr(row, "state", "")
    for verb in verbs.get(name, ()):
        if verb.told_by(record, state):
            return verb.say(reader, lambda: RECORDS.get(record, _itself)(row))
    return ""


def _itself(row: Any) -> str:
    """A record that no person's history tells of, in the journal of all changes."""
    organization = getattr(row, "organization", None)
    return f"{organization}" if organization else inside(str(row.instance_type._meta.verbose_name))


def in_words(line: Line, reader: Reader) -> str:
    """A sentence for any line of a person's history; where no action is known by name, the record is its object."""
    if said := sentence(line.row, reader):
        return said
    meta = line.row.instance_type._meta
    if record := RECORDS[meta.model_name](line.row):
        return f"{'Внесено' if line.before is None else 'Изменено'}: {meta.verbose_name} ({record})"
    return f"{'Создана' if line.before is None else 'Изменена'} запись: {meta.verbose_name}"
