"""A row of a file is loaded, or taken back (R10, R11, R14): each in a transaction of its own."""

from __future__ import annotations

from typing import Any, cast

from imports.actions import loaded, take, undone
from imports.kinds import Judged
from imports.models import Line
from imports.scopes import OWN as FILES
from imports.states import Fate
from letters.states import Priority
from lib.actions import action
from lib.dates import format_date, today
from lib.locks import lock
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from organizations.access import OWN as ORGANIZATIONS
from organizations.models import Organization
from staff.importing import reasons
from staff.importing.differing import differences
from staff.importing.judging import Asked, person_of
from staff.importing.undoing import built_on
from staff.models import Employment, Invitation, PersonalDataChange, Position, Worker
from staff.personal_data.actions import request_change, withdraw_change
from staff.registering.actions import hint, register
from staff.scopes import OWN as WORKERS
from staff.states import Change

ROWS = FILES | ORGANIZATIONS | WORKERS


@action(
    For("Вас зарегистрировал Ответственный", responsible="Работник зарегистрирован Ответственным"),
    about="worker",
    scope=ROWS,
)
def register_row(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """A new worker of the file: the record, the workplace, the invitation (R10). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    said = Asked.of(taken.values, None)
    since = said.started_on or today()
    place = register(
        said.person,
        cast(Organization, line.batch.organization),
        Position.objects.get(pk=judged.record or 0),
        email=said.email,
        started_on=since,
        kind=said.kind,
        main_job=said.main_job,
        main_job_pedagogical=said.main_job_pedagogical,
        priority=Priority.BULK,
        by=by,
        why=why,
    )
    words = f"Работает с {format_date(since)}. Приглашение отправлено на {said.email}."
    return loaded(taken, place.worker, words=words, by=by)


@action("Предложено изменить из файла: {personaldatachange}", scope=ROWS)
def propose(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """What the file says otherwise of somebody who works here becomes a request, which the Responsible confirms beside
    the document; nothing reaches the record by itself (R11). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    worker = Worker.objects.get(pk=judged.record or 0)
    must_be_theirs(worker)
    changed = differences(worker, taken.values, erase=line.batch.has("erase"))
    change = request_change(worker, changed, by=by, why=why)
    words = f"{taken.words} Изменение ждёт вас на странице «Ждут вас»."
    return loaded(taken, change, words=words, by=by)


@action("Отправлено письмо, как выбрать организацию", about="cabinethint", scope=ROWS)
def write_to_known(line: Line, *, by: Any, why: str = "") -> Line:
    """Somebody whom the system knows gets a letter that says how to choose this organization; nobody is pulled in by
    a file (R14). Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    hint(person_of(taken.values), cast(Organization, line.batch.organization), by=by, why=why)
    return loaded(taken, None, words="Отправлено письмо, как выбрать вашу организацию.", by=by)


@action("Отменена загрузка из файла: {worker}", scope=ROWS)
def take_back(line: Line, *, by: Any, why: str = "") -> Line:
    """What the row made goes, as if it had never been loaded; its history stays (R10, R42). Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    if taken.made_type == Worker._meta.label_lower:
        _forget(taken.made_id or 0)
    elif taken.made_type == PersonalDataChange._meta.label_lower:
        change = PersonalDataChange.objects.select_related("worker__user").get(pk=taken.made_id or 0)
        refuse_if([] if change.state != Change.CONFIRMED else [reasons.change_confirmed_since()])
        withdraw_change(change, by=by, why=why)
    else:
        refuse_if([reasons.letter_is_gone()])
    words = "Запись убрана." if taken.made_type == Worker._meta.label_lower else "Изменение отозвано."
    return undone(taken, words=words, by=by)


def _forget(pk: int) -> None:
    """The worker, whom nothing but this row has made."""
    if not (worker := Worker.objects.filter(pk=pk).first()):
        return
    worker = lock(worker)
    refuse_if([reasons.built_on_it(why)] if (why := built_on([pk]).get(pk)) else [])
    for record in (
        *Invitation.objects.filter(worker=worker),
        *Employment.objects.filter(worker=worker),
        worker,
    ):
        record.delete()
