"""The first page, each role's home, the worker's card, and who may get a voucher."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from home.entitled import ENTITLED, EntitledFilter, with_last_voucher
from home.facts import organization as organization_facts
from home.facts.card import seen
from home.facts.history import events
from home.facts.organization import training
from home.facts.overview import overview
from home.known import WorkerOverview
from home.next_step import WORDS, next_step
from home.rules import overdue, path
from letters.facts import latest, unread_by
from lib.dates import format_date, today
from lib.numbers import numbers
from lib.reasons import Reason
from organizations.models import Responsible
from organizations.web import CHOSEN, ResponsibleRequest
from staff.models import Employment, Worker
from staff.moves.facts import departed, departure, recent
from staff.moves.rules import last_day, may_take_back
from staff.web import WorkerRequest
from ui.history import ASKED, page
from ui.listing import Listing
from vouchers.facts import only_another, quota
from vouchers.known import Issued
from vouchers.planning.rules import may_plan
from vouchers.rules import may_issue, validity, within_quota


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The first page: what the system is, how to enter, what to do when one cannot; the signed-in go home."""
    if not request.user.is_authenticated:
        return render(request, "home/public/index.html")
    if to := role_home(request.user):
        return redirect(to)
    return render(request, "home/public/no_role.html")


def role_home(user: User) -> str:
    """Where the person's work is: the inbox before the cabinet, since people wait there; empty for nobody's account."""
    if Responsible.objects.for_user(user).active().exists():
        return "home:organization"
    if Worker.objects.not_merged().filter(user=user).exists():
        return "home:cabinet"
    if user.is_operator:
        return "admin:index"
    return "home:organization" if Responsible.objects.for_user(user).not_ended().exists() else ""


def _page(to: Sequence[Any]) -> str:
    if not to:
        return ""
    query = to[-1] if str(to[-1]).startswith("?") else ""
    return reverse(to[0], args=to[1:-1] if query else to[1:]) + query


@require_safe
def cabinet(request: WorkerRequest) -> HttpResponse:
    """The worker's home: what to do now, what is coming, what the voucher went to (R27, R34, R36)."""
    day, known = today(), overview(request.worker)
    step, mine = next_step(known, day), known.voucher
    context = {
        "worker": request.worker,
        "known": known,
        "lead": known.said(request.worker.pk),
        "step": step,
        "step_word": WORDS[step.state],
        "step_url": _page(step.to),
        "also_url": _page(step.also[1:]),
        "coming": [
            (course, (course.use.starts_on - day).days, course.sessions_from(day))
            for course in known.coming(day)
        ],
        "voucher": _voucher(mine, known, day) if mine and day <= mine.valid_until else None,
        "path": [(line, _page(line.to)) for line in path(known, day)],
        "walked": bool(known.certified),
        **_news(request),
    }
    return render(request, "home/worker/cabinet.html", context)


def _news(request: WorkerRequest) -> dict[str, Any]:
    """What was written and not read yet."""
    unread = unread_by(request)
    return {"news": latest(request.user.pk, unread), "unread": unread}


@require_safe
def history(request: WorkerRequest) -> HttpResponse:
    """All that has happened to the own record: who, when, from what to what, why (R42)."""
    shown = page(events(request.worker), request.GET)
    return render(request, "home/worker/history.html", {"events": shown})


@require_safe
def organization(request: ResponsibleRequest) -> HttpResponse:
    """The Responsible's home: who waits, whom the system does not know yet, what runs out, what begins."""
    found = organization_facts.overview(request.responsible, today())
    request.waiting = found["waiting"]
    context = {
        "organization": request.responsible.organization,
        "responsibilities": request.responsibilities,
        "caption": _acts_as(request.responsible),
        **found,
    }
    return render(request, "home/responsible/organization.html", context)


def _acts_as(responsible: Any) -> str:
    """A deputy reads until which day (R22)."""
    until = responsible.until if responsible.principal_id else None
    return f"Вы замещаете Ответственного по {format_date(until)}" if until else "Ответственный"


@require_POST
def choose(request: ResponsibleRequest) -> HttpResponse:
    """Work on in another organization, for who is a Responsible of several."""
    wanted = numbers([request.POST.get("responsible", "")], at_most=1)
    if not wanted or wanted[0] not in {one.pk for one in request.responsibilities}:
        raise Http404
    request.session[CHOSEN] = wanted[0]
    return redirect("home:organization")


@require_safe
def entitled(request: ResponsibleRequest) -> HttpResponse:
    """«Кому выдать чек»: all with the right to one, those who may get it now first (R34)."""
    listing = Listing(
        request,
        with_last_voucher(training(request.responsible)),
        ENTITLED,
        "работник,работника,работников",
        filter_class=EntitledFilter,
        order="next_on",
        file_name="Кому выдать чек",
        empty="Таких работников нет",
    )
    return listing.answer("home/responsible/entitled.html")


def _lists(known: WorkerOverview, day: date) -> dict[str, Any]:
    return {
        "vouchers": [_voucher(one, known, day) for one in reversed(known.standing.vouchers)],
        "attestations": [(one, one.due(day)) for one in known.attestations],
    }


def _training(known: WorkerOverview, day: date) -> dict[str, Any]:
    """What is said of the next course: overdue, asked for, planned (R34)."""
    agreed = known.planned_on and f"Согласовано: не позже {format_date(known.planned_on)}"
    return {
        "overdue": f"Просит чек с {format_date(known.asked[1])}" if known.asked else overdue(known, day),
        "may_plan": not may_plan(known.standing, day),
        "planned": agreed or "Недавний выпускник",
    }


def _no_voucher(worker: Any, known: WorkerOverview, by: Any, day: date) -> list[Reason]:
    """Why this Responsible may not issue a voucher now; what is spent is asked where nothing else stops it (R26)."""
    verdict = [*only_another(worker, by), *may_issue(known.standing, day)]
    return verdict or within_quota(quota(known.standing, day))


@require_safe
def card(request: ResponsibleRequest, pk: int) -> HttpResponse:
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
        "verdict": _no_voucher(worker, known, request.user, day),
        **_training(known, day),
        **_lists(known, day),
        "known": known,
        "events": page(events(worker), request.GET),
        "turned": not {"page", *ASKED}.isdisjoint(request.GET),
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
