from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from lib.forms import ActionForm
from organizations.search import find, is_asked
from staff.actions import workplace as actions
from staff.facts import waiting
from staff.forms.workplace import WorkplaceForm
from staff.models import Employment
from staff.states import Kind, Work
from staff.web import WorkerRequest
from submissions.web import done


@require_safe
def show(request: WorkerRequest) -> HttpResponse:
    """The person's workplaces: with whom each waits, since when, and what is behind (R14)."""
    places = list(
        Employment.objects.for_worker(request.worker)
        .with_details()
        .order_by("-training", "-requested_at", "pk")
    )
    asked = [place for place in places if place.work == Work.AWAITING]
    who = waiting.of_places(asked)
    context = {
        "waiting": [(place, who[place.pk]) for place in asked],
        "current": [place for place in places if place.work == Work.CURRENT],
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
            who = waiting.of_places([form.result])[form.result.pk]
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
