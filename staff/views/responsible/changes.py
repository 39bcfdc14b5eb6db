from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.forms import ActionForm
from organizations.models import Responsible
from organizations.web import ResponsibleRequest
from staff.actions import decisions as actions
from staff.facts import data
from staff.facts.disclosure import whole
from staff.forms.decisions import RefusalForm
from staff.models import PersonalDataChange
from submissions.web import done


def _change(request: ResponsibleRequest, pk: int) -> PersonalDataChange:
    changes = PersonalDataChange.objects.visible_to(request.responsible).select_related("worker__user")
    return get_object_or_404(changes, pk=pk)


def _seen(request: ResponsibleRequest, change: PersonalDataChange) -> dict[str, Any]:
    """What changes; the СНИЛС whole only for who has pressed the button."""
    seen = whole(request.user, [change.worker_id])
    return {"change": change, "sides": data.sides(change, bool(seen)), "whole": seen}


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
    context = {**_seen(request, change), "form": form, "closes_access": closes}
    return render(request, "staff/responsible/change_confirmation.html", context)


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
    context = {**_seen(request, change), "form": form}
    return render(request, "staff/responsible/change_rejection.html", context)
