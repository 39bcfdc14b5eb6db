from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.facts.card import seen
from home.facts.history import events
from home.facts.overview import overview
from home.known import WorkerOverview
from home.rules import overdue
from lib.dates import format_date, today
from organizations.web import ResponsibleRequest
from staff.models import Employment
from staff.moves.facts import departed, departure, recent
from staff.moves.rules import last_day, may_take_back
from ui.history import page
from vouchers.known import Issued
from vouchers.rules import may_issue, validity


@require_safe
def show(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """A worker's card: who, where, what may be done now and why not, and all that has happened (R34, R42)."""
    mine = request.responsible
    worker = seen(mine, pk)
    if worker is None:
        return _departed(request, recent(mine).filter(worker=pk).first())
    if not worker.theirs:
        return _applicant(request, worker)
    day, known = today(), overview(worker)
    here = [place for place in known.places if place.post.organization_id == mine.organization_id]
    left = recent(mine).filter(worker=pk) if any(place.post.ended_on for place in here) else []
    context = {
        "worker": worker,
        "caption": f"Работник, ID {worker.pk}",
        "here": here,
        "left_lately": {place.pk for place in left},
        "verdict": may_issue(known.standing, day),
        "overdue": overdue(known, day),
        "vouchers": [_voucher(one, known, day) for one in reversed(known.standing.vouchers)],
        "known": known,
        "events": page(events(worker), request.GET.get("page")),
        "turned": "page" in request.GET,
        "whole": {pk} if worker.snils_whole else set(),
    }
    return render(request, "home/responsible/worker.html", context)


def _voucher(one: Issued, known: WorkerOverview, day: date) -> dict[str, Any]:
    return {
        "issued": one,
        "title": f"ИОЧ № {one.number} от {format_date(one.issued_on)}",
        "state": validity(one, len(one.uses), day),
        "annulled_on": known.annulled_on.get(one.id),
        "ended": one.valid_until < day,
    }


def _departed(request: ResponsibleRequest, place: Employment | None) -> HttpResponse:
    """Who left lately: enough to take a mistake back, nothing of what comes after (R12, R44)."""
    if place is None:
        raise Http404
    known = departed(place)
    context = {
        "place": place,
        "moved_to": getattr(getattr(departure(place), "awaits", None), "organization", None),
        "until": last_day(known.decided_on) if known else None,
        "verdict": may_take_back(known, today()),
    }
    return render(request, "home/responsible/departed.html", context)


def _applicant(request: ResponsibleRequest, worker: Any) -> HttpResponse:
    """Who works elsewhere and only asks to work here: enough to decide, nothing of the other school's (R14, R44)."""
    asked = Employment.objects.visible_to(request.responsible).for_worker(worker).awaiting().with_details()
    context = {"worker": worker, "asked": asked, "whole": {worker.pk} if worker.snils_whole else set()}
    return render(request, "home/responsible/applicant.html", context)
