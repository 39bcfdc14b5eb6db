"""«Личные данные»: the worker asks to change them; the Responsible answers, and compares a whole СНИЛС (R11, R42)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from lib.dates import today
from lib.forms import ActionForm
from organizations.access import closed_only_by
from organizations.models import Responsible
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.attestation.facts import attestations
from staff.email.facts import pending as pending_email
from staff.forms import RefusalForm
from staff.known import who_decides
from staff.models import PersonalDataChange, SnilsShown
from staff.personal_data import actions, facts
from staff.personal_data.actions import request_change, show_snils, withdraw_change
from staff.personal_data.forms import PersonalDataForm
from staff.scopes import compared_by
from staff.web import WorkerRequest
from submissions.web import done

SENT = "Запрос отправлен. До решения действуют прежние данные, ответ придёт письмом."


@require_safe
def show(request: WorkerRequest) -> HttpResponse:
    """The own record, with whom a change of it waits, and how the latest were answered (R11)."""
    worker = request.worker
    places, change = facts.places(worker), facts.pending_change(worker)
    context = {
        "worker": worker,
        "places": places,
        "change": change,
        "sides": facts.differences(change) if change else [],
        "who": waiting.waits_of_change(change) if change else None,
        "answers": facts.latest_answers(worker),
        "email": pending_email(worker),
        "attested": [(one, one.due(today())) for one in attestations(worker) if one.latest],
    }
    return render(request, "staff/worker/personal.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: WorkerRequest) -> HttpResponse:
    """Ask for other data, with a warning where that closes an access (R11, R23)."""
    form = PersonalDataForm(request.POST if request.method == "POST" else None, worker=request.worker)
    if form.is_valid():
        why = form.cleaned_data["why"]
        if form.attempt(request_change, request.worker, form.values(), by=request.user, why=why):
            return done(request, SENT, "staff:my_data")
    who = who_decides(waiting.deciders_of_data(request.worker), None)
    context = {"form": form, "closing": facts.accesses_to_close(request.worker), "who": who}
    return render(request, "staff/worker/personal_change.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take the request back while nobody has answered it (R11, R23)."""
    asked = get_object_or_404(PersonalDataChange.objects.filter(worker=request.worker), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    opens = [one.organization.name for one in closed_only_by(asked)]
    if form.is_valid() and form.attempt(withdraw_change, asked, by=request.user):
        access = f" Доступ Ответственного снова открыт: {', '.join(opens)}." if opens else ""
        return done(request, f"Запрос отозван. Данные остались прежними.{access}", "staff:my_data")
    context = {"form": form, "sides": facts.differences(asked), "change": asked, "opens": opens}
    return render(request, "staff/worker/personal_withdrawal.html", context)


def _change(request: ResponsibleRequest, pk: int) -> PersonalDataChange:
    changes = PersonalDataChange.objects.visible_to(request.responsible).with_details()
    return get_object_or_404(changes, pk=pk)


def _seen(request: ResponsibleRequest, change: PersonalDataChange) -> dict[str, Any]:
    """What changes; the СНИЛС whole only for who has pressed the button."""
    seen = SnilsShown.objects.shown_to(request.user, [change.worker_id])
    return {"change": change, "sides": facts.differences(change, bool(seen)), "whole": seen}


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Put the new data into the record (R11)."""
    change = _change(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    mine = {"by": request.actor}
    if form.is_valid() and form.attempt(actions.confirm_change, change, **mine):
        said = f"Личные данные изменены: {form.result.worker}. Работник получит письмо."
        return done(request, said, "staff:inbox")
    closes = (
        Responsible.objects.for_user(change.worker.user).active().exists() if change.worker.user else False
    )
    context = {"title": "Подтвердить изменения", "form": form, "closes_access": closes}
    return render(request, "staff/responsible/change.html", _seen(request, change) | context)


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Leave the record as it is, with the reason that the worker will read (R11)."""
    change = _change(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        mine = {"by": request.actor, "why": form.cleaned_data["refusal"]}
        if form.attempt(actions.reject_change, change, **mine):
            said = f"Изменения отклонены: {change.worker}. Работник получит письмо с причиной."
            return done(request, said, "staff:inbox")
    context = {"title": "Отклонить изменения", "form": form, "rejecting": True}
    return render(request, "staff/responsible/change.html", _seen(request, change) | context)


@require_http_methods(["GET", "HEAD", "POST"])
def whole_snils(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The whole СНИЛС, to compare with the document; it is written down who looked (R42, R44)."""
    worker = get_object_or_404(compared_by(request.responsible), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(show_snils, worker, by=request.actor, why="сверка с документом"):
        return redirect(_back(request) or reverse("staff:snils", args=[pk]))
    context = {"worker": worker, "form": form, "whole": SnilsShown.objects.shown_to(request.user, [pk])}
    return render(request, "staff/responsible/snils.html", context)


def _back(request: ResponsibleRequest) -> str:
    """The page where the button was pressed, when it is ours."""
    to = request.POST.get("next", "")
    return to if to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None) else ""
