"""Who of the organization may enter a group; those who are ticked enter it by one button (R36, R43, R44)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from courses import facts
from courses.enrolling import actions, reasons, rules
from courses.enrolling.offers import main_reason
from courses.known import Standing
from courses.models import CourseGroup
from lib import readers
from lib.dates import today
from lib.numbers import counted, numbers
from lib.reasons import Reason
from lib.several import each, told
from organizations.web import ResponsibleRequest
from staff.models import Worker
from submissions.web import done

AT_MOST = 500
SEARCHED_FROM = 25  # workers: fewer are found by the eye
PEOPLE = ("работник", "работника", "работников")
# Who can be enrolled, has the seat, could take one that comes free, waits for it already, cannot at all.
KINDS = ("may", "held", "full", "waits", "refused")


@require_http_methods(["GET", "HEAD", "POST"])
def group_workers(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Each of the organization's workers with one verdict; nobody is enrolled before the button."""
    group = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=pk)
    workers = Worker.objects.acting_for(request.responsible)
    if request.method == "POST":
        wanted = numbers(request.POST.getlist("worker"), AT_MOST)
        return _enrol(request, group, list(workers.filter(pk__in=wanted).alphabetical()))
    sought = request.GET.get("q", "").strip()
    found = (workers.found_by(sought) if sought else workers).alphabetical()
    shown, total = list(found[:AT_MOST]), found.count()
    closed, lines = _judged(shown, group)
    by_kind = {kind: [line for line in lines if line["kind"] == kind] for kind in KINDS}
    context = {"group": group, "closed": closed, "left": group.left, "total": total, "shown": len(shown)}
    # Where the group takes nobody at all, there is nobody to look for; where somebody fits, the others are folded.
    context |= {"sought": sought, "searched": not (shown and not lines) and (sought or total > SEARCHED_FROM)}
    context["unfolded"] = bool(sought) or not (by_kind["may"] or by_kind["full"])
    return render(request, "courses/group_workers.html", context | by_kind)


def _judged(workers: list[Worker], group: CourseGroup) -> tuple[list[Reason], list[dict[str, Any]]]:
    """What stops everybody, said once, and a line for each who could enter or wait. Three statements, however many
    they are."""
    standings, offer, on_offer, day = facts.standings(workers), facts.offer(group), facts.on_offer(), today()
    closed: list[Reason] = []
    # A seat that is offered to one of them is kept for that one.
    if not any(one.offered_in(group.pk) for one in standings.values()):
        closed = list(rules.group_closed(offer, day, Standing(worker_id=0)))
    if any(reason.why not in reasons.FULL for reason in closed):
        return closed, []
    judged = ((worker, standings[worker.pk]) for worker in workers)
    return closed, [
        _line(worker, rules.judge(standing, offer, day, on_offer), standing.waits_in(group.pk) is not None)
        for worker, standing in judged
    ]


def _line(worker: Worker, verdict: rules.Verdict, waits: bool) -> dict[str, Any]:
    """kind: which of the page's lists it stands in."""
    line = {"worker": worker, "post": verdict.post, "kind": "may"}
    if verdict.held:
        return line | {"kind": "held"}
    if not verdict.open:
        kind = "waits" if waits else "full" if verdict.only_full else "refused"
        return line | {"kind": kind, "reason": main_reason(verdict.reasons).to(readers.now())}
    paid = (
        f"Оплатит чек №\xa0{verdict.voucher.number}: {verdict.block.name.lower()}"
        if verdict.voucher and verdict.block
        else "Чек не нужен"
    )
    # Where several positions would do, which one is chosen on the worker's own page.
    return line | {"pays": paid, "choose": not verdict.voucher and len(verdict.posts) > 1}


def _enrol(request: ResponsibleRequest, group: CourseGroup, workers: Iterable[Worker]) -> HttpResponse:
    """Each is an action of its own: one that is refused takes nothing from the others."""
    seats, refused = each(actions.enrol)(workers, by=request.actor, group=group)
    page = reverse("courses:group_workers", args=[group.pk])
    if refused:
        messages.warning(request, f"Не записаны: {counted(len(refused), *PEOPLE)}. {told(refused)}")
    if not seats:
        if not refused:
            messages.warning(request, "Никто не отмечен: поставьте галочки у тех, кого записываете.")
        return redirect(page)
    said = f"В группу {group.number} записаны: {counted(len(seats), *PEOPLE)}."
    return done(request, f"{said} Письмо уйдёт каждому, у кого есть электронная почта.", page)
