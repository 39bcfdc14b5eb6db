from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from home.facts import organization as facts
from lib.dates import today
from lib.numbers import numbers
from organizations.web import CHOSEN, ResponsibleRequest


@require_safe
def organization(request: ResponsibleRequest) -> HttpResponse:
    """The Responsible's home: who waits, whom the system does not know yet, what runs out, what begins."""
    found = facts.overview(request.responsible, today())
    request.waiting = found["waiting"]
    context = {
        "organization": request.responsible.organization,
        "responsibilities": request.responsibilities,
        **found,
    }
    return render(request, "home/responsible/organization.html", context)


@require_POST
def choose(request: ResponsibleRequest) -> HttpResponse:
    """Work on in another organization, for who is a Responsible of several."""
    wanted = numbers([request.POST.get("responsible", "")], at_most=1)
    if not wanted or wanted[0] not in {one.pk for one in request.responsibilities}:
        raise Http404
    request.session[CHOSEN] = wanted[0]
    return redirect("home:organization")
