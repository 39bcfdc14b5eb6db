"""«Личные данные»: the own record, a request to change it, and taking the request back (R11, R42)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from lib.forms import ActionForm
from organizations.access import closed_only_by
from staff.actions.personal import request_change, withdraw_change
from staff.facts import personal as facts
from staff.facts import waiting
from staff.forms.personal import PersonalDataForm
from staff.models import PersonalDataChange
from staff.rules.waiting import whose_word
from staff.web import WorkerRequest
from submissions.web import done

SENT = "Запрос отправлен. До решения действуют прежние данные, ответ придёт письмом."


@require_safe
def show(request: WorkerRequest) -> HttpResponse:
    worker = request.worker
    places, change = facts.places(worker), facts.pending(worker)
    context = {
        "worker": worker,
        "places": places,
        "change": change,
        "sides": facts.sides(change) if change else [],
        "who": waiting.of_change(change) if change else None,
        "answers": facts.answers(worker),
    }
    return render(request, "staff/worker/personal.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: WorkerRequest) -> HttpResponse:
    form = PersonalDataForm(request.POST if request.method == "POST" else None, worker=request.worker)
    if form.is_valid():
        why = form.cleaned_data["why"]
        if form.attempt(request_change, request.worker, form.values(), by=request.user, why=why):
            return done(request, SENT, "staff:my_data")
    who = whose_word(waiting.deciders_of_data(request.worker), None)
    context = {"form": form, "closing": facts.closing(request.worker), "who": who}
    return render(request, "staff/worker/personal_change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    asked = get_object_or_404(PersonalDataChange.objects.filter(worker=request.worker), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    opens = [one.organization.name for one in closed_only_by(asked)]
    if form.is_valid() and form.attempt(withdraw_change, asked, by=request.user):
        access = f" Доступ Ответственного снова открыт: {', '.join(opens)}." if opens else ""
        return done(request, f"Запрос отозван. Данные остались прежними.{access}", "staff:my_data")
    context = {"form": form, "sides": facts.sides(asked), "change": asked, "opens": opens}
    return render(request, "staff/worker/personal_withdrawal.html", context)
