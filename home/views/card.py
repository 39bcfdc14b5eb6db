from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from home.facts import card as facts
from home.facts.history import events
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Employment, Worker
from ui.history import page


@require_safe
def show(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """A worker's card: who, where, what may be done now and why not, and all that has happened (R34, R42)."""
    worker = get_object_or_404(Worker.objects.managed_by(request.responsible).select_related("user"), pk=pk)
    if not Worker.objects.led_by(request.responsible).filter(pk=pk).exists():
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
        "events": page(events(worker), request.GET.get("page")),
        "turned": "page" in request.GET,
    }
    return render(request, "home/responsible/worker.html", context)


def _applicant(request: ResponsibleRequest, worker: Worker) -> HttpResponse:
    """Who works elsewhere and only asks to work here: enough to decide, nothing of the other school's (R14, R44)."""
    asked = Employment.objects.managed_by(request.responsible).of(worker).awaiting().shown()
    return render(request, "home/responsible/applicant.html", {"worker": worker, "asked": asked})
