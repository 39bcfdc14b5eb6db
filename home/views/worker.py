from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from home.facts.history import events
from home.facts.overview import overview
from home.rules import headline, path
from lib.dates import today
from staff.web import WorkerRequest
from ui.history import page


@require_safe
def cabinet(request: WorkerRequest) -> HttpResponse:
    """The worker's home: is everything in order, what may I do now, by when."""
    day, known = today(), overview(request.worker)
    lines = [(line, reverse(line.to[0], args=line.to[1:]) if line.to else "") for line in path(known, day)]
    context = {"worker": request.worker, "known": known, "headline": headline(known, day), "path": lines}
    return render(request, "home/worker/cabinet.html", context)


@require_safe
def history(request: WorkerRequest) -> HttpResponse:
    """All that has happened to the own record: who, when, from what to what, why (R42)."""
    shown = page(events(request.worker), request.GET.get("page"))
    return render(request, "home/worker/history.html", {"events": shown})
