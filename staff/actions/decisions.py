"""The Responsible's word on a change of personal data (R11)."""

from __future__ import annotations

from typing import Any

from lib.actions import Busy, action
from lib.dates import SAMARA, now
from lib.holding import must_be_theirs
from lib.locks import lock, lock_words
from lib.reasons import refuse_if
from organizations.access import hold_all_of
from organizations.actions import suspend_held
from staff.actions.signup import identity
from staff.facts import data as facts
from staff.facts.twins import twin
from staff.letters import data as letters
from staff.models import PersonalDataChange
from staff.reasons import data as reasons
from staff.rules import data as rules
from staff.scopes import OWN
from staff.states import Change


@action(scope=OWN)
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
    words = identity(facts.changed(change))
    lock_words(*words)
    change = _take(change)
    if change.state == Change.CONFIRMED:
        must_be_theirs(change)
        return change
    refuse_if(rules.may_confirm(_asked(change), _pk(by)))
    must_be_theirs(change)
    change.worker = worker = facts.changed(change)
    if identity(worker) != words:
        raise Busy
    refuse_if(rules.makes_a_twin(twin(worker, change.values), worker.pk, namesake))
    worker.save(update_fields=[name for name in facts.FIELDS if name in change.values])
    _decide(change, Change.CONFIRMED, by)
    suspend_held(held, by=by, why="Подтверждено изменение личных данных")
    letters.change_confirmed(change)
    return change


@action(scope=OWN)
def reject_change(change: PersonalDataChange, *, by: Any, why: str) -> PersonalDataChange:
    """The record stays as it was, and the worker is told why (R11). Raises Refused."""
    change = _take(change)
    if change.state == Change.REJECTED:
        must_be_theirs(change)
        return change
    refuse_if(rules.may_decide(_asked(change), _pk(by)))
    must_be_theirs(change)
    refuse_if([] if why.strip() else [reasons.say_why_not()])
    _decide(change, Change.REJECTED, by, refusal=why.strip())
    letters.change_rejected(change)
    return change


def _take(change: PersonalDataChange) -> PersonalDataChange:
    """The worker's row stands for all requests about it: whoever decides one holds it."""
    worker = lock(change.worker)
    taken = PersonalDataChange.objects.get(pk=change.pk)
    taken.worker = worker
    return taken


def _asked(change: PersonalDataChange) -> rules.PendingChange:
    worker = change.worker
    moved = [
        (facts.label(name), facts.said(name, getattr(worker, name)))
        for name in facts.FIELDS
        if name in change.values and facts.kept(getattr(worker, name)) != change.values[name][0]
    ]
    day = change.decided_at.astimezone(SAMARA).date() if change.decided_at else None
    return rules.PendingChange(Change(change.state), day, worker.user_id, tuple(moved))


def _decide(change: PersonalDataChange, state: Change, by: Any, refusal: str = "") -> None:
    change.state, change.refusal = state, refusal
    change.decided_at, change.decided_by = now(), by
    change.save(update_fields=["state", "refusal", "decided_at", "decided_by"])


def _pk(by: Any) -> int | None:
    return getattr(by, "pk", None)
