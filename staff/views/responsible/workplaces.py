from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from lib.dates import format_date
from lib.numbers import numbers
from lib.plural import counted
from organizations.web import ResponsibleRequest
from staff.actions import workplace as actions
from staff.facts.disclosure import whole
from staff.facts.inbox import checks
from staff.facts.workplace import workplace
from staff.forms.decisions import FirstDayForm, RefusalForm
from staff.models import Employment
from staff.rules.workplace import first_day, may_confirm, may_reject
from submissions.web import done

WORDS = ("место работы", "места работы", "мест работы")


def _place(request: ResponsibleRequest, pk: int) -> Employment:
    places = Employment.objects.visible_to(request.responsible).with_details().select_related("worker__user")
    return get_object_or_404(places, pk=pk)


def _inbox(confirmed: list[Employment]) -> HttpResponse:
    query = urlencode({"confirmed": [place.pk for place in confirmed]}, doseq=True)
    return redirect(reverse("staff:inbox") + (f"?{query}" if query else ""))


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Confirm one workplace: a click in the inbox, or this page with its consequences (R15)."""
    place = _place(request, pk)
    known = workplace(place)
    day = {"started_on": format_date(first_day(known))}
    form = FirstDayForm(request.POST if request.method == "POST" else None, initial=day)
    if form.is_valid():
        on = form.cleaned_data["started_on"]
        if form.attempt(actions.confirm, place, started_on=on, by=request.actor):
            return _inbox([form.result])
    verdict = may_confirm(known, request.user.pk)
    context = {"place": place, "check": checks([place])[place.pk], "form": form, "verdict": verdict}
    context["whole"] = whole(request.user, [place.worker_id])
    return render(request, "staff/responsible/confirmation.html", context)


@require_POST
def confirmations(request: ResponsibleRequest) -> HttpResponse:
    """Confirm all that are ticked in the inbox (R15)."""
    wanted = numbers(request.POST.getlist("place"), at_most=100)
    places = list(Employment.objects.visible_to(request.responsible).filter(pk__in=wanted))
    if not places:
        messages.warning(request, "Ничего не отмечено: поставьте галочки у тех, кого подтверждаете.")
        return _inbox([])
    answers = actions.confirm_all(places, by=request.actor)
    if answers.refused:
        said = counted(len(answers.refused), *WORDS)
        messages.warning(request, f"Не удалось подтвердить {said}: причина указана рядом с каждым.")
    return _inbox(answers.confirmed)


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
    verdict = may_reject(workplace(place), request.user.pk)
    context = {"place": place, "form": form, "verdict": verdict}
    context["whole"] = whole(request.user, [place.worker_id])
    return render(request, "staff/responsible/rejection.html", context)
