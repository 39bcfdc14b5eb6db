"""A worker's request about a place of work: asked, taken back, confirmed, rejected; what ends it (R8, R11, R17)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lib.actions import action
from lib.dates import today
from lib.locks import lock
from lib.readers import For
from lib.reasons import refuse_if
from lib.scopes import must_be_theirs
from staff import letters
from staff.answering import own, taken, write_answer
from staff.leave.actions import change_leave, give_leave
from staff.models import Employment, WorkRequest
from staff.positions.actions import add_second_position, assign_position, move_training_mark
from staff.positions.facts import job
from staff.requests import facts, reasons, rules
from staff.scopes import OWN
from staff.states import Asked, Change, Leave


@action(
    For("Вы отправили запрос: {workrequest}", responsible="Работник отправил запрос: {workrequest}"),
    scope=None,
)
def request_work_change(
    employment: Employment, kind: Asked, values: Mapping[str, Any], *, by: Any, why: str = ""
) -> WorkRequest:
    """Ask for it; nothing changes before a Responsible confirms it (R8, R11, R17). Raises Refused.

    values: by the names of `facts.NAMES`.
    """
    worker = lock(employment.worker)
    place = Employment.objects.with_details().get(pk=lock(employment).pk)
    asked = {name: values[name] for name in facts.NAMES if values.get(name)}
    waiting = WorkRequest.objects.awaiting().filter(employment=place, kind=kind).first()
    if waiting and {name: value for name, value in facts.values(waiting).items() if value} == asked:
        return waiting
    refuse_if([reasons.request_waits_already()] if waiting else [])
    refuse_if(facts.against(kind, job(place, today()), asked, ahead=True))
    return WorkRequest.objects.create(
        worker=worker, employment=place, kind=kind, why=why, requested_by=by, **asked
    )


@action(
    For("Вы отозвали запрос: {workrequest}", responsible="Работник отозвал запрос: {workrequest}"), scope=None
)
def withdraw_work_request(request: WorkRequest, *, by: Any, why: str = "") -> WorkRequest:
    """Take the request back while nobody has answered it (R11). Raises Refused."""
    request = taken(request)
    if request.state == Change.WITHDRAWN:
        return request
    refuse_if(rules.may_decide(request.stands, request.decided_on, own=False))
    write_answer(request, Change.WITHDRAWN, by=by)
    return request


@action("Подтверждён запрос: {workrequest}", scope=OWN)
def confirm_work_request(request: WorkRequest, *, by: Any, why: str = "") -> WorkRequest:
    """What was asked for is done, as if the Responsible did it; its letter goes out (R8, R11, R17). Raises Refused."""
    request = taken(request)
    must_be_theirs(request.employment)
    if request.state == Change.CONFIRMED:
        return request
    refuse_if(rules.may_decide(request.stands, request.decided_on, own=own(request.worker, by)))
    asked = facts.values(request)
    refuse_if(facts.against(request.asks, job(request.employment, today()), asked))
    DO[request.asks](request.employment, asked, by)
    write_answer(request, Change.CONFIRMED, by=by)
    return request


@action("Отклонён запрос: {workrequest}", scope=OWN)
def reject_work_request(request: WorkRequest, *, by: Any, why: str) -> WorkRequest:
    """All stays as it was, and the worker is told why (R11). Raises Refused."""
    request = taken(request)
    must_be_theirs(request.employment)
    if request.state == Change.REJECTED:
        return request
    refuse_if(rules.may_decide(request.stands, request.decided_on, own=own(request.worker, by)))
    refuse_if([] if why.strip() else [reasons.say_why_request()])
    asked = [(side.label, side.new) for side in facts.sides(request, job(request.employment, today()))]
    write_answer(request, Change.REJECTED, why.strip(), by=by)
    letters.work_request_rejected(request, asked)
    return request


def _leave(place: Employment, asked: Mapping[str, Any], by: Any) -> None:
    days = {"begins_on": asked["begins_on"], "ends_on": asked["ends_on"]}
    give_leave(place, Leave(asked["leave"]), **days, by=by)


def _days(place: Employment, asked: Mapping[str, Any], by: Any) -> None:
    change_leave(asked["changed_leave"], begins_on=asked["begins_on"], ends_on=asked["ends_on"], by=by)


def _position(place: Employment, asked: Mapping[str, Any], by: Any) -> None:
    assign_position(place, asked["position"], since=asked["begins_on"], by=by)


def _second(place: Employment, asked: Mapping[str, Any], by: Any) -> None:
    add_second_position(place, asked["position"], since=asked["begins_on"], by=by)


def _mark(place: Employment, asked: Mapping[str, Any], by: Any) -> None:
    move_training_mark(place, by=by)


# What each kind of request does when it is confirmed.
DO: dict[Asked, Callable[[Employment, Mapping[str, Any], Any], None]] = {
    Asked.LEAVE: _leave,
    Asked.DAYS: _days,
    Asked.POSITION: _position,
    Asked.SECOND: _second,
    Asked.MARK: _mark,
}
