"""The worker's own request to change the personal data, and taking it back (R11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib.actions import action
from lib.dates import SAMARA, now, today
from lib.locks import lock
from lib.reasons import refuse_if
from organizations.access import hold_all_of
from organizations.actions import reopen_held, suspend_held
from staff.facts.data import kept
from staff.models import PersonalDataChange, Worker
from staff.reasons import data as reasons
from staff.rules.personal import ChangeRequest, may_request
from staff.states import Change


@action
def request_change(
    worker: Worker, values: Mapping[str, Any], *, by: Any, why: str = ""
) -> PersonalDataChange:
    """Ask for other values of the named fields; they reach the record when they are confirmed (R11).

    A Responsible's access closes at once (R23). Raises Refused.
    """
    held = hold_all_of(worker.user)
    worker = lock(worker)
    asked = {
        name: [kept(getattr(worker, name)), kept(value)]
        for name, value in values.items()
        if getattr(worker, name) != value
    }
    waiting = PersonalDataChange.objects.awaiting().filter(worker=worker).first()
    if waiting and waiting.values == asked:
        return waiting
    wish = ChangeRequest(bool(asked), waiting is not None, values.get("birth_date", worker.birth_date))
    refuse_if(may_request(wish, today()))
    change = PersonalDataChange.objects.create(worker=worker, values=asked, why=why, requested_by=by)
    suspend_held(held, cause=change, by=by, why="Запрошено изменение личных данных")
    return change


@action
def withdraw_change(change: PersonalDataChange, *, by: Any, why: str = "") -> PersonalDataChange:
    """Take the request back while nobody has answered it; the access that only it had closed opens (R11, R23).

    Raises Refused.
    """
    held = hold_all_of(change.worker.user)
    lock(change.worker)
    change = PersonalDataChange.objects.select_related("worker").get(pk=change.pk)
    if change.state == Change.WITHDRAWN:
        return change
    if change.state != Change.PENDING:
        day = change.decided_at.astimezone(SAMARA).date() if change.decided_at else None
        refuse_if([reasons.change_decided_already(Change(change.state), day)])
    change.state, change.decided_at, change.decided_by = Change.WITHDRAWN, now(), by
    change.save(update_fields=["state", "decided_at", "decided_by"])
    reopen_held(held, cause=change, by=by, why="Запрос на изменение личных данных отозван")
    return change
