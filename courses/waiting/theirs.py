"""The Responsible puts workers on a waiting list and takes them off it, as they can themselves (R36, R44)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from courses import facts
from courses.enrolling import rules as verdicts
from courses.enrolling.many import AT_MOST, PEOPLE
from courses.models import CourseGroup, WaitingEntry
from courses.waiting import actions, rules
from courses.waiting.forms import of_putting, of_taking_off
from lib.dates import today
from lib.forms import ActionForm
from lib.numbers import counted, numbers
from lib.several import each, told
from organizations.web import ResponsibleRequest
from staff.models import Worker
from submissions.web import done
from ui import way_back


@require_http_methods(["GET", "HEAD", "POST"])
def wait(request: ResponsibleRequest, pk: int, group: int) -> HttpResponse:
    """Put one worker on the list of a group; then the page of that place in it (R36)."""
    workers = Worker.objects.acting_for(request.responsible).select_related("user")
    worker = get_object_or_404(workers, pk=pk)
    into = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=group)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.join_waiting, worker, into, by=request.actor):
        return redirect("courses:org_wait", pk, group)
    back = way_back.back(request, reverse("courses:org_enrol", args=[pk, group]))
    context: dict[str, Any] = {"worker": worker, "group": into, "form": form, "back": back}
    mine = WaitingEntry.objects.open().for_worker(worker).filter(group=into)
    if entry := mine.with_line().first():
        return render(request, "courses/waiting_of_worker.html", context | {"entry": entry})
    offer, on = facts.offer(into), today()
    verdict = verdicts.judge(facts.standing(worker), offer, on, facts.on_offer())
    context["why"] = [] if form.errors else rules.may_wait(verdict, offer, on)
    awaits = rules.what_is_awaited(offer, on)
    happens, stays = of_putting(offer, awaits, worker.user.email if worker.user else "")
    context |= {"awaits": awaits, "happens": happens, "stays": stays}
    return render(request, "courses/waiting_of_worker.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def wait_many(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Those who are ticked on «Кого записать в группу», in the order of the alphabet (R36)."""
    group = get_object_or_404(CourseGroup.objects.announced(), pk=pk)
    page = reverse("courses:group_workers", args=[pk])
    if request.method != "POST":
        return redirect(page)
    wanted = numbers(request.POST.getlist("worker"), AT_MOST)
    workers = Worker.objects.acting_for(request.responsible).filter(pk__in=wanted).alphabetical()
    entries, refused = each(actions.join_waiting)(workers, by=request.actor, group=group)
    if refused:
        messages.warning(request, f"Не поставлены: {counted(len(refused), *PEOPLE)}. {told(refused)}")
    if entries:
        return done(request, f"В лист ожидания поставлены: {counted(len(entries), *PEOPLE)}.", page)
    if not refused:
        messages.warning(request, "Никто не отмечен: поставьте галочки у тех, кто готов ждать.")
    return redirect(page)


@require_http_methods(["GET", "HEAD", "POST"])
def stop_waiting(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Take a worker off the list, or refuse the seat that is offered (R36)."""
    theirs = WaitingEntry.objects.visible_to(request.responsible).with_details()
    entry = get_object_or_404(theirs, pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    page = reverse("courses:org_enrol", args=[entry.worker_id, entry.group_id])
    if form.is_valid() and form.attempt(actions.leave_waiting, entry, by=request.actor):
        return done(request, f"{entry.worker} больше не ждёт места в группе {entry.group.number}.", page)
    happens, stays = of_taking_off(entry)
    context = {"entry": entry, "group": entry.group, "worker": entry.worker, "form": form}
    context |= {"back": page, "happens": happens, "stays": stays, "leaving": True}
    return render(request, "courses/waiting_of_worker.html", context)
