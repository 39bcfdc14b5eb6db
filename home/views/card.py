from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.facts import card as facts
from home.facts.history import events
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Employment, SnilsShown, Worker
from staff.moves.facts import departed, departure, recent
from staff.moves.rules import last_day, may_take_back
from ui.history import page


@require_safe
def show(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """A worker's card: who, where, what may be done now and why not, and all that has happened (R34, R42)."""
    worker = Worker.objects.visible_to(request.responsible).select_related("user").filter(pk=pk).first()
    left = list(recent(request.responsible).filter(worker=pk))
    if worker is None and left:
        return _departed(request, left[0])
    if worker is None:
        raise Http404
    if not Worker.objects.acting_for(request.responsible).filter(pk=pk).exists():
        return _applicant(request, worker)
    known = facts.card(worker, today())
    here = [
        place for place in known.open_places if place.organization_id == request.responsible.organization_id
    ]
    context = {
        "worker": worker,
        "caption": f"Работник, ID {worker.pk}",
        "known": known,
        "here": here,
        "left_lately": left,
        "events": page(events(worker), request.GET.get("page")),
        "turned": "page" in request.GET,
        "whole": SnilsShown.objects.shown_to(request.user, [pk]),
    }
    return render(request, "home/responsible/worker.html", context)


def _departed(request: ResponsibleRequest, place: Employment) -> HttpResponse:
    """Who left lately: enough to take a mistake back, nothing of what comes after (R12, R44)."""
    known = departed(place)
    context = {
        "place": place,
        "moved_to": getattr(getattr(departure(place), "awaits", None), "organization", None),
        "until": last_day(known.decided_on) if known else None,
        "verdict": may_take_back(known, today()),
    }
    return render(request, "home/responsible/departed.html", context)


def _applicant(request: ResponsibleRequest, worker: Worker) -> HttpResponse:
    """Who works elsewhere and only asks to work here: enough to decide, nothing of the other school's (R14, R44)."""
    asked = Employment.objects.visible_to(request.responsible).for_worker(worker).awaiting().with_details()
    context = {
        "worker": worker,
        "asked": asked,
        "whole": SnilsShown.objects.shown_to(request.user, [worker.pk]),
    }
    return render(request, "home/responsible/applicant.html", context)
