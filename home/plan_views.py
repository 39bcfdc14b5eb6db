"""Years ahead: the worker's own line, and the organization's board of a school year (R34)."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.facts.organization import training
from home.facts.overview import overview
from home.plan_board import PLAN, PlanFilter, by_month, school_year, with_due
from home.timeline import timeline
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.web import WorkerRequest
from ui.listing import Listing
from vouchers.planning.rules import may_plan


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """«Сроки обучения»: what was, what is ahead, and a planned date to propose or to answer (R34)."""
    day, known = today(), overview(request.worker)
    ahead, past = timeline(known, day)
    context = {
        "known": known,
        "ahead": ahead,
        "past": past,
        "may_plan": not may_plan(known.standing, day) and not known.proposal,
    }
    return render(request, "home/worker/plan.html", context)


@require_safe
def board(request: ResponsibleRequest) -> HttpResponse:
    """«План обучения»: who is due in which month, who is overdue, the agreed days; Excel (R34)."""
    places = with_due(training(request.responsible))
    listing = Listing(
        request,
        places,
        PLAN,
        "работник,работника,работников",
        filter_class=PlanFilter,
        order="due",
        file_name="План обучения",
        empty="Таких работников нет",
    )
    return listing.answer("home/responsible/plan.html", _year(request, places))


def _year(request: HttpRequest, places: QuerySet[Any]) -> dict[str, Any]:
    """This school year, or the next one, month by month, and who is out of it."""
    first = school_year(today())
    year = first + 1 if request.GET.get("year") == str(first + 1) else first
    other = first if year > first else first + 1
    return {
        "months": by_month(places, year),
        "overdue": places.filter(due__lt=today()).count(),
        "planned": places.filter(planned_on__isnull=False).count(),
        "year": _named(year),
        "other": other,
        "other_named": _named(other),
    }


def _named(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"
