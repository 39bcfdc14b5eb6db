"""A planned date: the worker's and the Responsible's pages of one proposal (R34)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from submissions.web import done
from vouchers import facts as vouchers
from vouchers.models import PlannedTraining
from vouchers.planning import actions, facts, rules
from vouchers.planning.forms import DeclineForm, PlanForm


def _propose(request: HttpRequest, worker: Worker, by: Any, back: str, *, by_worker: bool) -> HttpResponse:
    form = PlanForm(request.POST if request.method == "POST" else None)
    said = {"by_worker": by_worker, "by": by}
    if form.is_valid() and form.attempt(actions.propose_training, worker, **form.cleaned_data, **said):
        told = (
            "Дата предложена: ответит ваша организация."
            if by_worker
            else "Дата предложена: ответит работник."
        )
        return done(request, told, back)
    waits = facts.proposal(worker)
    verdict = rules.may_plan(vouchers.standing(worker), today())
    context = {
        "worker": worker,
        "form": form,
        "verdict": verdict,
        "back": back,
        "waits": waits,
        "own": by_worker,
    }
    return render(request, "vouchers/planning/propose.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def propose_own(request: WorkerRequest) -> HttpResponse:
    """The worker proposes a day (R34)."""
    back = reverse("home:plan")
    return _propose(request, request.worker, request.user, back, by_worker=True)


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The employer proposes a day to a worker of the organization (R34)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible), pk=pk)
    back = reverse("home:worker", args=[pk])
    return _propose(request, worker, request.actor, back, by_worker=False)


def _answer(request: HttpRequest, plan: PlannedTraining, by: Any, back: str, *, own: bool) -> HttpResponse:
    """Agree, or with words in the field decline; the side that proposed takes it back."""
    mine = plan.by_worker == own
    deed = request.POST.get("deed", "")
    form: ActionForm = (DeclineForm if deed == "decline" else ActionForm)(request.POST or None)
    if request.method == "POST" and form.is_valid() and _done(form, plan, by, deed, mine=mine):
        return done(request, SAID["withdraw" if mine else deed or "agree"], back)
    decline = form if deed == "decline" else DeclineForm()
    context = {"plan": plan, "form": form, "decline": decline, "mine": mine, "own": own, "back": back}
    return render(request, "vouchers/planning/answer.html", context)


SAID = {
    "agree": "Дата согласована.",
    "decline": "Дата отклонена.",
    "withdraw": "Предложение отозвано.",
}


def _done(form: ActionForm, plan: PlannedTraining, by: Any, deed: str, *, mine: bool) -> bool:
    if mine:
        return form.attempt(actions.withdraw_plan, plan, by=by)
    if deed == "decline":
        return form.attempt(actions.decline_plan, plan, by=by, why=form.cleaned_data["refusal"])
    return form.attempt(actions.agree_to_plan, plan, by=by)


@require_http_methods(["GET", "HEAD", "POST"])
def answer_own(request: WorkerRequest, pk: int) -> HttpResponse:
    """The worker's side of a proposal (R34)."""
    plan = get_object_or_404(PlannedTraining.objects.for_worker(request.worker).with_details(), pk=pk)
    return _answer(request, plan, request.user, reverse("home:plan"), own=True)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The employer's side of it (R34)."""
    visible = PlannedTraining.objects.visible_to(request.responsible).with_details()
    plan = get_object_or_404(visible, pk=pk)
    return _answer(request, plan, request.actor, reverse("home:plans"), own=False)
