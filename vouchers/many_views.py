"""«Выдать чек отмеченным»: a verdict for each of them first, then a voucher for each that may get one (R26, R43)."""

from __future__ import annotations

from collections import Counter
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
from vouchers.known import Quota, Standing

AT_MOST = 300
VOUCHERS = ("чек", "чека", "чеков")


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
    preview, known = facts.preview(today()), facts.standings(workers)
    quotas = facts.quotas_of(known.values(), today())
    judged = _judged(workers, known, preview.blocks, quotas, request.user)
    rows = sorted(judged, key=lambda row: not row["verdict"])
    may = sum(not row["verdict"] for row in rows)
    context = {
        "title": f"Выдать чеки отмеченным: {len(rows)}",
        "rows": rows,
        "may": may,
        "refused": len(rows) - may,
        "preview": preview,
        "quotas": quotas.values(),
        "parts": ", ".join(str(block.hours) for block in preview.blocks),
    }
    return render(request, "vouchers/responsible/issue_many.html", context)


def _judged(
    workers: list[Worker], known: dict[int, Standing], blocks: Any, quotas: dict[int, Quota], by: Any
) -> list[dict[str, Any]]:
    """Why no voucher may be issued, where it may not, in the reader's words, what lasts first; since when one is asked
    for. What a quota has left goes to the first. One statement, however many they are, and one for the own row."""
    day, asked, gets = today(), asked_on(one.pk for one in workers), Counter[int]()
    missing = rules.no_blocks(blocks, day)

    def verdict(one: Worker) -> list[Reason]:
        standing = known[one.pk]
        against = [*facts.only_another(one, by), *rules.may_issue(standing, day), *missing]
        if against or standing.training is None:
            return against
        where = standing.training.organization_id
        against = rules.within_quota(quotas.get(where), gets[where])
        gets[where] += not against
        return against

    return [
        {
            "worker": one,
            "standing": known[one.pk],
            "verdict": [reason.to(readers.now()) for reason in in_order(verdict(one))],
            "asked_on": asked.get(one.pk),
        }
        for one in workers
    ]


def _issue(request: ResponsibleRequest, workers: list[Worker]) -> HttpResponse:
    """Each is an action of its own: one that fails takes nothing from the others."""
    issued, refused = each(actions.issue_voucher)(workers, by=request.actor)
    if refused:
        messages.warning(request, f"Не выдано {counted(len(refused), *VOUCHERS)}. {told(refused)}")
    if not issued:
        return redirect("home:workers")
    letters = "Письмо уйдёт каждому, у кого есть электронная почта."
    return done(request, f"Выдано: {counted(len(issued), *VOUCHERS)}. {letters}", "home:workers")
