"""A request about a place of work: the worker asks and takes it back, the Responsible answers (R8, R11, R17)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.forms import RefusalForm
from staff.models import Employment, LeavePeriod, WorkRequest
from staff.positions.facts import job
from staff.positions.views import about
from staff.requests import actions, facts
from staff.requests.forms import FORMS
from staff.states import Asked, Change
from staff.web import WorkerRequest
from submissions.web import done

LETTER = "Ответ придёт письмом."


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: WorkerRequest, pk: int, kind: str) -> HttpResponse:
    """Ask for a leave, another position, a second one, the mark for training (R8, R17)."""
    if kind not in set(Asked.values) - {Asked.DAYS}:
        raise Http404
    mine = Employment.objects.for_worker(request.worker).current().with_details()
    return _ask(request, get_object_or_404(mine, pk=pk), Asked(kind))


@require_http_methods(["GET", "HEAD", "POST"])
def ask_days(request: WorkerRequest, pk: int) -> HttpResponse:
    """Ask for other days of a leave: it begins or ends ahead of time, or later (R8)."""
    here = Employment.objects.for_worker(request.worker).current()
    leaves = LeavePeriod.objects.not_over(today()).filter(employment__in=here)
    leave = get_object_or_404(leaves, pk=pk)
    return _ask(request, here.with_details().get(pk=leave.employment_id), Asked.DAYS, leave)


def _ask(
    request: WorkerRequest, place: Employment, kind: Asked, leave: LeavePeriod | None = None
) -> HttpResponse:
    days = {"begins_on": leave.begins_on, "ends_on": leave.ends_on} if leave else None
    form = FORMS[kind](request.POST if request.method == "POST" else None, initial=days)
    now = job(place, today())
    if form.is_valid():
        asked, why = form.values() | ({"changed_leave": leave} if leave else {}), form.cleaned_data["why"]
        if form.attempt(actions.request_work_change, place, kind, asked, by=request.user, why=why):
            who = waiting.waits_of_requests([form.result])[form.result.pk]
            said = f"Запрос отправлен: {kind.label.lower()}. Решает {who}. {LETTER}"
            return done(request, said, "staff:my_workplace")
    alone = kind == Asked.MARK and not form.is_bound
    context = {"form": form, "leave": leave, "verdict": facts.against(kind, now, {}) if alone else []}
    return render(request, "staff/worker/work_request.html", about(kind, place, now, LETTER) | context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take the request back while nobody has answered it (R11)."""
    asked = get_object_or_404(WorkRequest.objects.for_worker(request.worker).with_details(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw_work_request, asked, by=request.user):
        return done(request, "Запрос отозван. Всё остаётся по-прежнему.", "staff:my_workplace")
    context = {"form": form, "asked": asked, "sides": facts.sides(asked, job(asked.employment, today()))}
    return render(request, "staff/worker/work_request_withdrawal.html", context)


def _asked(request: ResponsibleRequest, pk: int) -> WorkRequest:
    mine = WorkRequest.objects.visible_to(request.responsible).with_details()
    return get_object_or_404(mine, pk=pk)


def _page(request: ResponsibleRequest, asked: WorkRequest, form: ActionForm, **more: Any) -> HttpResponse:
    now = job(asked.employment, today())
    waits = asked.stands == Change.PENDING
    context = {
        "asked": asked,
        "sides": facts.sides(asked, now),
        "form": form,
        "waits": waits,
        "verdict": facts.against(asked.asks, now, facts.values(asked)) if waits and not form.is_bound else [],
        **more,
    }
    page = about(asked.asks, asked.employment, now) | {"title": f"Запрос: {asked.asks.label.lower()}"}
    return render(request, "staff/responsible/work_request.html", page | context)


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """What was asked for, what happens and what stays; then it is done (R8, R17)."""
    asked = _asked(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.confirm_work_request, asked, by=request.actor):
        said = f"Запрос подтверждён: {asked.worker}, {asked.asks.label.lower()}. Работник получит письмо."
        return done(request, said, "staff:inbox")
    return _page(request, asked, form)


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """All stays as it was; the worker reads why (R11)."""
    asked = _asked(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        why = form.cleaned_data["refusal"]
        if form.attempt(actions.reject_work_request, asked, by=request.actor, why=why):
            said = f"Запрос отклонён: {asked.worker}. Работник получит письмо с причиной."
            return done(request, said, "staff:inbox")
    return _page(request, asked, form, rejecting=True)
