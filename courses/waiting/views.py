"""The worker's pages of the waiting list: join it, see the own turn, take or refuse the seat that is offered (R36)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from courses import facts
from courses.enrolling import rules as verdicts
from courses.enrolling.views import enrol
from courses.models import CourseGroup, WaitingEntry
from courses.waiting import actions, rules
from courses.waiting.forms import of_joining, of_leaving
from lib.dates import now, today
from lib.forms import ActionForm
from lib.reasons import Refused
from staff.web import WorkerRequest
from submissions.web import done
from ui import way_back


@require_http_methods(["GET", "HEAD", "POST"])
def enrol_or_wait(request: WorkerRequest, pk: int) -> HttpResponse:
    """Where the form of a group with few seats goes: whoever agreed to wait and comes too late for the last one is in
    the list by the same press (R36)."""
    pressed_at = now()
    answer = enrol(request, pk)
    if request.method != "POST" or answer.status_code != HTTPStatus.OK or "wait" not in request.POST:
        return answer
    group = CourseGroup.objects.get(pk=pk)
    try:
        actions.join_waiting(request.worker, group, by=request.user, at=pressed_at)
    except Refused:
        # Something else than the seats is missing: the page says what.
        return answer
    return redirect("courses:wait", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def wait(request: WorkerRequest, pk: int) -> HttpResponse:
    """Join the list of a group; then the page of the own place in it (R36)."""
    pressed_at = now()
    group = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(
        actions.join_waiting, request.worker, group, by=request.user, at=pressed_at
    ):
        return redirect("courses:wait", pk)
    back = way_back.back(request, reverse("courses:catalogue"))
    context: dict[str, Any] = {"group": group, "form": form, "back": back}
    if (
        entry := WaitingEntry.objects.open()
        .for_worker(request.worker)
        .filter(group=group)
        .with_line()
        .first()
    ):
        return render(request, "courses/waiting.html", context | {"entry": entry})
    offer, on = facts.offer(group), today()
    verdict = verdicts.judge(facts.standing(request.worker), offer, on, facts.on_offer())
    email = request.user.email
    happens, stays = of_joining(offer, rules.what_is_awaited(offer, on), email)
    why = [] if form.errors else rules.may_wait(verdict, offer, on)
    return render(request, "courses/waiting.html", context | {"why": why, "happens": happens, "stays": stays})


@require_http_methods(["GET", "HEAD", "POST"])
def stop_waiting(request: WorkerRequest, pk: int) -> HttpResponse:
    """Wait no more, or refuse the seat that is offered (R36)."""
    mine = WaitingEntry.objects.for_worker(request.worker).with_details()
    entry = get_object_or_404(mine, pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.leave_waiting, entry, by=request.user):
        return done(request, f"Вы больше не ждёте места в группе {entry.group.number}.", "courses:my_courses")
    happens, stays = of_leaving(entry)
    context = {"entry": entry, "group": entry.group, "form": form, "happens": happens, "stays": stays}
    return render(request, "courses/stop_waiting.html", context)
