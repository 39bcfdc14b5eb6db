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
from courses.enrolling import actions, rules
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
PEOPLE = ("работник", "работника", "работников")


@require_http_methods(["GET", "HEAD", "POST"])
def group_workers(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Each of the organization's workers with one verdict; nobody is enrolled before the button."""
    group = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=pk)
    workers = Worker.objects.acting_for(request.responsible).alphabetical()
    if request.method == "POST":
        wanted = numbers(request.POST.getlist("worker"), AT_MOST)
        return _enrol(request, group, list(workers.filter(pk__in=wanted)))
    closed, lines = _judged(list(workers[:AT_MOST]), group)
    context = {
        "group": group,
        "closed": closed,
        "left": group.left,
        "may": [line for line in lines if line["may"]],
        "held": [line for line in lines if line["held"]],
        "refused": [line for line in lines if not line["may"] and not line["held"]],
    }
    return render(request, "courses/group_workers.html", context)


def _judged(workers: list[Worker], group: CourseGroup) -> tuple[list[Reason], list[dict[str, Any]]]:
    """What stops everybody, said once; else a line for each. Three statements, however many they are."""
    standings, offer, on_offer, day = facts.standings(workers), facts.offer(group), facts.on_offer(), today()
    # A seat that is offered to one of them is kept for that one.
    if not any(one.offered_in(group.pk) for one in standings.values()):
        if closed := list(rules.group_closed(offer, day, Standing(worker_id=0))):
            return closed, []
    return [], [_line(worker, rules.judge(standings[worker.pk], offer, day, on_offer)) for worker in workers]


def _line(worker: Worker, verdict: rules.Verdict) -> dict[str, Any]:
    line = {"worker": worker, "post": verdict.post, "may": verdict.open, "held": verdict.held}
    if not verdict.open:
        return line if verdict.held else line | {"reason": main_reason(verdict.reasons).to(readers.now())}
    paid = (
        f"Оплатит чек № {verdict.voucher.number}: {verdict.block.name.lower()}"
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
