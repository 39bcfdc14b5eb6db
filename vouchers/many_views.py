"""«Выдать чек отмеченным»: a verdict for each of them first, then a voucher for each that may get one (R26, R43)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lib import readers
from lib.dates import today
from lib.numbers import counted, numbers
from lib.reasons import Reason, in_order
from lib.several import each, told
from organizations.web import ResponsibleRequest
from staff.models import Worker
from submissions.web import done
from vouchers import actions, facts, rules
from vouchers.asking.facts import asked_on
from vouchers.known import Standing

AT_MOST = 300
VOUCHERS = ("чек", "чека", "чеков")


@dataclass(frozen=True)
class Candidate:
    """A worker who was ticked, why no voucher may be issued, where it may not, and since when one is asked for."""

    worker: Worker
    standing: Standing
    verdict: list[Reason]
    asked_on: date | None = None

    @property
    def told(self) -> list[Reason]:
        """The reasons for the reader of this page, what lasts first."""
        return [reason.to(readers.now()) for reason in in_order(self.verdict)]


@require_http_methods(["GET", "HEAD", "POST"])
def issue_many(request: ResponsibleRequest) -> HttpResponse:
    """Nothing is issued before the button; what changed meanwhile is refused by name, the others get theirs."""
    asked = request.POST if request.method == "POST" else request.GET
    wanted = numbers(asked.getlist("worker"), AT_MOST)
    workers = list(Worker.objects.acting_for(request.responsible).filter(pk__in=wanted).alphabetical())
    if not workers:
        messages.warning(request, "Никто не отмечен: поставьте галочки у тех, кому выдаёте чек.")
        return redirect("home:workers")
    if request.method == "POST":
        return _issue(request, workers)
    preview = facts.preview(today())
    rows = sorted(_judged(workers, preview.blocks, request.user), key=lambda row: not row.verdict)
    may = sum(not row.verdict for row in rows)
    context = {
        "title": f"Выдать чеки отмеченным: {len(rows)}",
        "rows": rows,
        "may": may,
        "refused": len(rows) - may,
        "preview": preview,
        "parts": ", ".join(str(block.hours) for block in preview.blocks),
    }
    return render(request, "vouchers/responsible/issue_many.html", context)


def _judged(workers: list[Worker], blocks: Any, by: Any) -> list[Candidate]:
    """Three statements, however many they are, and one more for the Responsible's own row."""
    day, known, asked = today(), facts.standings(workers), asked_on(one.pk for one in workers)
    missing = rules.no_blocks(blocks, day)

    def verdict(one: Worker) -> list[Reason]:
        return [*facts.only_another(one, by), *rules.may_issue(known[one.pk], day), *missing]

    return [Candidate(one, known[one.pk], verdict(one), asked.get(one.pk)) for one in workers]


def _issue(request: ResponsibleRequest, workers: list[Worker]) -> HttpResponse:
    """Each is an action of its own: one that fails takes nothing from the others."""
    issued, refused = each(actions.issue_voucher)(workers, by=request.actor)
    if refused:
        messages.warning(request, f"Не выдано {counted(len(refused), *VOUCHERS)}. {told(refused)}")
    if not issued:
        return redirect("home:workers")
    letters = "Письмо уйдёт каждому, у кого есть электронная почта."
    return done(request, f"Выдано: {counted(len(issued), *VOUCHERS)}. {letters}", "home:workers")
