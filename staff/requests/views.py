"""A request about a place of work: the worker asks and takes it back, the Responsible answers (R8, R11, R17)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.forms import RefusalForm
from staff.models import Employment, WorkRequest
from staff.positions.said import TITLES
from staff.positions.views import about
from staff.requests import actions, facts
from staff.requests.forms import FORMS
from staff.states import Asked, Change
from staff.web import WorkerRequest
from submissions.web import done


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: WorkerRequest, pk: int, kind: str) -> HttpResponse:
    """Ask for a leave, another position, a second one, the mark for training (R8, R17)."""
    if kind not in Asked.values:
        raise Http404
    mine = Employment.objects.for_worker(request.worker).current().with_details()
    place, wanted = get_object_or_404(mine.select_related("worker__user"), pk=pk), Asked(kind)
    form = FORMS[wanted](request.POST if request.method == "POST" else None)
    if form.is_valid():
        why = form.cleaned_data["why"]
        if form.attempt(actions.request_work_change, place, wanted, form.values(), by=request.user, why=why):
            who = waiting.waits_of_requests([form.result])[form.result.pk]
            said = f"Запрос отправлен: {wanted.label.lower()}. Решает {who}. Ответ придёт письмом."
            return done(request, said, "staff:my_workplace")
    alone = wanted == Asked.MARK and request.method != "POST"
    context = {"form": form, "verdict": facts.against(wanted, place, {}) if alone else []}
    return render(request, "staff/worker/work_request.html", about(wanted, place) | context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take the request back while nobody has answered it (R11)."""
    asked = get_object_or_404(WorkRequest.objects.filter(worker=request.worker).with_details(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw_work_request, asked, by=request.user):
        return done(request, "Запрос отозван. Всё остаётся по-прежнему.", "staff:my_workplace")
    context = {"form": form, "asked": asked, "sides": facts.sides(asked)}
    return render(request, "staff/worker/work_request_withdrawal.html", context)


def _asked(request: ResponsibleRequest, pk: int) -> WorkRequest:
    mine = WorkRequest.objects.visible_to(request.responsible).with_details()
    return get_object_or_404(mine, pk=pk)


def _page(asked: WorkRequest, form: ActionForm, more: dict[str, Any]) -> dict[str, Any]:
    return about(asked.asks, asked.employment) | {
        "asked": asked,
        "sides": facts.sides(asked),
        "form": form,
        **more,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """What was asked for, what happens and what stays; then it is done (R8, R17)."""
    asked = _asked(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.confirm_work_request, asked, by=request.actor):
        said = f"{TITLES[asked.asks]}: запрос подтверждён, {asked.worker}. Работник получит письмо."
        return done(request, said, "staff:inbox")
    waits = asked.stands == Change.PENDING and request.method != "POST"
    verdict = facts.against(asked.asks, asked.employment, facts.values(asked)) if waits else []
    return render(request, "staff/responsible/work_request.html", _page(asked, form, {"verdict": verdict}))


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
    return render(request, "staff/responsible/work_request.html", _page(asked, form, {"rejecting": True}))
