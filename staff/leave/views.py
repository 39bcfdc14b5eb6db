"""«Отпуск»: the Responsible records it, changes its days, cancels it (R8)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import today
from organizations.web import ResponsibleRequest
from staff import studies
from staff.facts import own_places
from staff.leave import actions, facts
from staff.leave.forms import CancellingForm, LeaveDaysForm, LeaveForm
from staff.leave.said import HAPPENS, STAYS
from staff.models import Employment, LeavePeriod
from staff.states import Leave
from submissions.web import done

LETTER = "Работник получит письмо."


def _leave(request: ResponsibleRequest, pk: int) -> LeavePeriod:
    leaves = LeavePeriod.objects.standing().filter(employment__in=own_places(request.responsible))
    return get_object_or_404(
        leaves.select_related("employment__worker__user", "employment__position", "employment__organization"),
        pk=pk,
    )


def _page(request: ResponsibleRequest, place: Employment, context: dict[str, Any]) -> HttpResponse:
    """What happens and what stays, with the courses under way or ahead, which a leave does not cancel."""
    taken = studies.not_over([place.worker], today())[place.worker_id]
    context = {"place": place, "happens": [*HAPPENS, LETTER], "stays": STAYS, "studies": taken, **context}
    return render(request, "staff/responsible/leave.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Record a leave; those that are under way or ahead, with the way to change them (R8)."""
    place = get_object_or_404(own_places(request.responsible), pk=pk)
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data = form.cleaned_data
        days = {"begins_on": data["begins_on"], "ends_on": data["ends_on"]}
        if form.attempt(actions.give_leave, place, Leave(data["kind"]), **days, by=request.actor):
            said = f"Отпуск записан: {place.worker}. {facts.dates(form.result)}. Работник получит письмо."
            return done(request, said, "home:worker", place.worker_id)
    context = {"title": "Отпуск", "verb": "Записать отпуск", "form": form}
    return _page(request, place, context | {"leaves": facts.not_over([place], today())[place.pk]})


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Other days: the leave begins or ends ahead of time, or later (R8)."""
    leave = _leave(request, pk)
    place = leave.employment
    days = {"begins_on": leave.begins_on, "ends_on": leave.ends_on}
    form = LeaveDaysForm(request.POST if request.method == "POST" else None, initial=days)
    if form.is_valid() and form.attempt(actions.change_leave, leave, **form.cleaned_data, by=request.actor):
        said = f"Даты отпуска изменены: {place.worker}. {facts.dates(form.result)}. Работник получит письмо."
        return done(request, said, "home:worker", place.worker_id)
    context = {"title": "Изменить даты отпуска", "verb": "Сохранить даты", "form": form, "changed": leave}
    return _page(request, place, context)


@require_http_methods(["GET", "HEAD", "POST"])
def cancellation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The leave was recorded by mistake, or does not take place (R8)."""
    leave = _leave(request, pk)
    place = leave.employment
    form = CancellingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        why = form.cleaned_data["why"]
        if form.attempt(actions.cancel_leave, leave, by=request.actor, why=why):
            said = f"Отпуск отменён: {place.worker}. Работник получит письмо."
            return done(request, said, "home:worker", place.worker_id)
    happens = ["Отметка об отпуске снимется на все его дни.", "Работник получит письмо с причиной."]
    stays = ["Запись об отпуске и причина отмены: они останутся в истории.", *STAYS]
    context = {"title": "Отменить отпуск", "verb": "Отменить отпуск", "form": form, "danger": True}
    return _page(request, place, context | {"happens": happens, "stays": stays, "cancelled": leave})
