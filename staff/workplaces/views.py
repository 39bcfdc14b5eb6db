"""A new workplace: the worker asks for it, the Responsible confirms or rejects it (R14, R15)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from lib.dates import format_date, today
from lib.forms import ActionForm
from organizations.search import find, is_asked
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.forms import RefusalForm
from staff.leave.facts import not_over
from staff.models import Employment, SnilsShown
from staff.requests.pending import work_requests
from staff.states import Kind, Work
from staff.web import WorkerRequest
from staff.workplaces import actions
from staff.workplaces.facts import new_places, requested
from staff.workplaces.forms import FirstDayForm, WorkplaceForm
from staff.workplaces.rules import may_reject
from submissions.web import done


def _place(request: ResponsibleRequest, pk: int) -> Employment:
    return get_object_or_404(waiting.own_places(request.responsible), pk=pk)


def _inbox(confirmed: list[Employment]) -> HttpResponse:
    query = urlencode({"confirmed": [place.pk for place in confirmed]}, doseq=True)
    return redirect(reverse("staff:inbox") + (f"?{query}" if query else ""))


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Confirm one workplace: a click in the inbox, or this page with its consequences (R15)."""
    place = _place(request, pk)
    (card,) = new_places([place], request.user.pk)
    day = {"started_on": format_date(card.first_day)}
    form = FirstDayForm(request.POST if request.method == "POST" else None, initial=day)
    if form.is_valid():
        on = form.cleaned_data["started_on"]
        if form.attempt(actions.confirm, place, started_on=on, by=request.actor):
            return _inbox([form.result])
    context = {"title": "Подтвердить место работы", "verdict": card.verdict, "to_check": card.to_check}
    return _answer(request, place, form, context | {"obstacle": "Подтвердить нельзя"})


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Reject a workplace, with the reason that the worker will read (R15)."""
    place = _place(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        why = form.cleaned_data["refusal"]
        if form.attempt(actions.reject, place, by=request.actor, why=why):
            said = f"Место работы отклонено: {place.worker}. Работник получит письмо с причиной."
            return done(request, said, "staff:inbox")
    verdict = may_reject(requested(place), request.user.pk)
    context = {"title": "Отклонить место работы", "verdict": verdict, "rejecting": True}
    return _answer(request, place, form, context | {"obstacle": "Отклонить нельзя"})


def _answer(
    request: ResponsibleRequest, place: Employment, form: ActionForm, more: dict[str, Any]
) -> HttpResponse:
    """One page for both answers; the СНИЛС whole only for who has pressed the button (R44)."""
    seen = SnilsShown.objects.shown_to(request.user, [place.worker_id])
    context = {"place": place, "form": form, "whole": seen, **more}
    return render(request, "staff/responsible/workplace.html", context)


@require_safe
def show(request: WorkerRequest) -> HttpResponse:
    """The person's workplaces: with whom each waits, since when, and what is behind (R14)."""
    places = list(
        Employment.objects.for_worker(request.worker)
        .with_details()
        .order_by("-training", "-requested_at", "pk")
    )
    asked = [place for place in places if place.work == Work.AWAITING]
    who = waiting.waits_of_places(asked)
    current = [place for place in places if place.work == Work.CURRENT]
    leaves = not_over(current, today())
    context = {
        "waiting": [(place, who[place.pk]) for place in asked],
        "current": [(place, leaves[place.pk]) for place in current],
        "requests": work_requests(request.worker),
        "past": [place for place in places if place.work not in {Work.AWAITING, Work.CURRENT}],
    }
    return render(request, "staff/worker/workplace.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: WorkerRequest) -> HttpResponse:
    """Choose the organization that one works for now (R14)."""
    looking = is_asked(request.POST)
    form = (
        WorkplaceForm(initial=request.POST.dict())
        if looking
        else WorkplaceForm(request.POST if request.method == "POST" else None)
    )
    if not looking and form.is_valid():
        data = form.cleaned_data
        asked = (request.worker, data["organization"], data["position"])
        beside = {"main_job": data["main_job"], "main_job_pedagogical": form.main_job_is_pedagogical}
        if form.attempt(actions.ask, *asked, kind=Kind(data["kind"]), **beside, by=request.user):
            who = waiting.waits_of_places([form.result])[form.result.pk]
            said = f"Запрос отправлен: {data['organization']}. Решает {who}. Ответ придёт письмом."
            return done(request, said, "staff:my_workplace")
    found = find(str(form["search"].value() or ""), form["organization"].value())
    return render(request, "staff/worker/workplace_new.html", {"form": form, "found": found})


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take the request back while nobody has answered it (R14)."""
    place = get_object_or_404(Employment.objects.for_worker(request.worker).with_details(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw, place, by=request.user):
        return done(request, f"Запрос отозван: {place.organization}.", "staff:my_workplace")
    return render(request, "staff/worker/workplace_withdrawal.html", {"place": place, "form": form})
