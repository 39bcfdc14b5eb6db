from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.facts import cabinet as facts
from home.facts.history import events
from home.rules import glance, path
from lib.dates import today
from organizations.models import Responsible
from staff.web import WorkerRequest
from ui.history import page


@require_safe
def cabinet(request: WorkerRequest) -> HttpResponse:
    """The worker's home: is everything in order, what may I do now, by when."""
    day = today()
    known = facts.situation(request.worker, day)
    change = facts.pending_change(request.worker)
    closed = (
        Responsible.objects.for_user(request.user).suspended().with_closing().select_related("organization")
    )
    context = {
        "worker": request.worker,
        "glance": glance(known),
        "path": [
            (line, reverse(line.to[0], args=line.to[1:]) if line.to else "") for line in path(known, day)
        ],
        "places": known.places,
        "change": change,
        "closed": closed,
    }
    return render(request, "home/worker/cabinet.html", context)


@require_safe
def history(request: WorkerRequest) -> HttpResponse:
    """All that has happened to the own record: who, when, from what to what, why (R42)."""
    told = page(events(request.worker), request.GET.get("page"))
    return render(request, "home/worker/history.html", {"events": told})
