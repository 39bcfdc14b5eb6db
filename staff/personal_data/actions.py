"""A change of personal data: asked for, taken back, confirmed, rejected (R11); who sees a whole СНИЛС (R42, R44)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib import acting, snils
from lib.actions import Busy, action
from lib.dates import today
from lib.locks import lock, lock_words
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from organizations.access import hold_all_of
from organizations.actions import reopen_held, suspend_held
from staff.answering import taken, write_answer
from staff.models import PersonalDataChange, SnilsLookUp, SnilsShown, Worker, same_person
from staff.personal_data import facts, letters, reasons, rules
from staff.scopes import COMPARED, OWN
from staff.states import Change


@action(
    For(
        "Вы попросили изменить: {personaldatachange}",
        responsible="Работник попросил изменить: {personaldatachange}",
    ),
    scope=None,
)
def request_change(
    worker: Worker, values: Mapping[str, Any], *, by: Any, why: str = ""
) -> PersonalDataChange:
    """Ask for other values of the named fields; they reach the record when they are confirmed (R11).

    A Responsible's access closes at once (R23). Raises Refused.
    """
    held = hold_all_of(worker.user)
    worker = lock(worker)
    asked = {
        name: [facts.as_stored(getattr(worker, name)), facts.as_stored(value)]
        for name, value in values.items()
        if getattr(worker, name) != value
    }
    waiting = PersonalDataChange.objects.awaiting().filter(worker=worker).first()
    if waiting and waiting.values == asked:
        return waiting
    birth_date = values.get("birth_date", worker.birth_date)
    refuse_if(rules.may_request(birth_date, today(), differs=bool(asked), another_waits=waiting is not None))
    change = PersonalDataChange.objects.create(worker=worker, values=asked, why=why, requested_by=by)
    suspend_held(held, cause=change, by=by, why="Запрошено изменение личных данных")
    return change


@action(
    For(
        "Вы отозвали просьбу изменить: {personaldatachange}",
        responsible="Работник отозвал просьбу изменить: {personaldatachange}",
    ),
    scope=None,
)
def withdraw_change(change: PersonalDataChange, *, by: Any, why: str = "") -> PersonalDataChange:
    """Take the request back while nobody has answered it; the access that only it had closed opens (R11, R23).

    Raises Refused.
    """
    held = hold_all_of(change.worker.user)
    change = taken(change)
    if change.state == Change.WITHDRAWN:
        return change
    refuse_if(rules.may_decide(_asked(change), None))
    write_answer(change, Change.WITHDRAWN, by=by)
    reopen_held(held, cause=change, by=by, why="Запрос на изменение личных данных отозван")
    return change


@action("Подтверждено изменение: {personaldatachange}", scope=OWN)
def confirm_change(
    change: PersonalDataChange,
    *,
    by: Any,
    why: str = "",
    namesake: bool = False,
) -> PersonalDataChange:
    """The new data reach the record; a Responsible whose data changed loses the access (R11, R23).

    namesake: the operator
    has made sure that who has the same ФИО and birth date is another person (R1). Raises Refused, Busy.
    """
    held = hold_all_of(change.worker.user)
    words = same_person(facts.with_new_values(change))
    lock_words(*words)
    change = taken(change)
    if change.state == Change.CONFIRMED:
        must_be_theirs(change)
        return change
    refuse_if(rules.may_confirm(_asked(change), _pk(by)))
    must_be_theirs(change)
    change.worker = worker = facts.with_new_values(change)
    if same_person(worker) != words:
        raise Busy
    refuse_if(rules.one_record_each(facts.same_as_another(worker, change.values), worker.pk, namesake))
    worker.save(update_fields=[name for name in facts.FIELDS if name in change.values])
    write_answer(change, Change.CONFIRMED, by=by)
    suspend_held(held, by=by, why="Подтверждено изменение личных данных")
    letters.change_confirmed(change)
    return change


@action("Отклонено изменение: {personaldatachange}", scope=OWN)
def reject_change(change: PersonalDataChange, *, by: Any, why: str) -> PersonalDataChange:
    """The record stays as it was, and the worker is told why (R11). Raises Refused."""
    change = taken(change)
    if change.state == Change.REJECTED:
        must_be_theirs(change)
        return change
    refuse_if(rules.may_decide(_asked(change), _pk(by)))
    must_be_theirs(change)
    refuse_if([] if why.strip() else [reasons.say_why_not()])
    write_answer(change, Change.REJECTED, why.strip(), by=by)
    letters.change_rejected(change)
    return change


def _asked(change: PersonalDataChange) -> rules.PendingChange:
    worker = change.worker
    moved = [
        (facts.label(name), facts.in_words(name, getattr(worker, name)))
        for name in facts.FIELDS
        if name in change.values and facts.as_stored(getattr(worker, name)) != change.values[name][0]
    ]
    return rules.PendingChange(change.stands, change.decided_on, worker.user_id, tuple(moved))


def _pk(by: Any) -> int | None:
    return getattr(by, "pk", None)


@action(
    For("Ваш СНИЛС показан полностью", responsible="СНИЛС работника показан полностью"),
    about="snilsshown",
    scope=COMPARED,
)
def show_snils(worker: Worker, *, by: Any, why: str = "") -> SnilsShown:
    """Write down who sees the СНИЛС whole; pages show it for ten minutes. A second press is the same look (R42, R44).

    A Responsible sees it of the workers whose documents the Responsible compares. Raises Refused.
    """
    must_be_theirs(worker)
    if SnilsShown.objects.shown_to(by, [worker.pk]):
        return SnilsShown.objects.filter(worker=worker, to=by).latest("at")
    responsible = acting.responsible()
    organization = responsible.organization if responsible else None
    return SnilsShown.objects.create(worker=worker, to=by, organization=organization)


@action("Найден работник по СНИЛС", scope=None)
def look_up_snils(digits: str, *, by: Any, why: str) -> Worker | None:
    """Find the person by the whole СНИЛС, and keep who asked and why (R42); a merged record leads to the living."""
    found = Worker.objects.not_merged().filter(snils=digits).first()
    SnilsLookUp.objects.create(by=by, why=why, digits=snils.masked(digits), found=found)
    return found
