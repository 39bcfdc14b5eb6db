"""«Попросить чек»: the worker asks and takes back, the Responsible issues or says why not (R26)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.facts import deciders_of_data, waits_of_change
from staff.forms import RefusalForm
from staff.known import who_decides
from staff.web import WorkerRequest
from submissions.web import done
from vouchers import facts, rules
from vouchers.asking import actions
from vouchers.asking.facts import pending
from vouchers.models import VoucherRequest

ASKED = "Просьба о чеке отправлена. Ответ придёт письмом и появится здесь."


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: WorkerRequest) -> HttpResponse:
    """What the voucher would be and who issues it, or why none is due (R26)."""
    worker = request.worker
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.ask_for_voucher, worker, by=request.user):
        return done(request, ASKED, "home:cabinet")
    if (waits := pending(worker)) and request.method != "POST":
        return redirect("vouchers:request_withdraw", waits.pk)
    standing = facts.standing(worker)
    context = {
        "form": form,
        "standing": standing,
        "preview": facts.preview(today()),
        "verdict": form.reasons or rules.may_issue(standing, today()),
        "who": who_decides(deciders_of_data(worker), None),
    }
    return render(request, "vouchers/asking/ask.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take the wish back while nobody has answered (R26)."""
    asked = get_object_or_404(VoucherRequest.objects.for_worker(request.worker).with_details(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw_voucher_request, asked, by=request.user):
        return done(request, "Просьба о чеке отозвана.", "home:cabinet")
    context = {"asked": asked, "form": form, "waits": waits_of_change(asked)}
    return render(request, "vouchers/asking/withdrawal.html", context)


# The Responsible.


def _theirs(request: ResponsibleRequest, pk: int) -> VoucherRequest:
    return get_object_or_404(VoucherRequest.objects.visible_to(request.responsible).with_details(), pk=pk)


def _page(request: HttpRequest, asked: VoucherRequest, form: ActionForm, **more: Any) -> HttpResponse:
    standing, preview = facts.standing(asked.worker), facts.preview(today())
    verdict = [*rules.may_issue(standing, today()), *rules.no_blocks(preview.blocks, today())]
    verdict = verdict or rules.within_quota(facts.quota(standing, today()))
    context = {"asked": asked, "form": form, "standing": standing, "preview": preview, "verdict": verdict}
    return render(request, "vouchers/asking/answer.html", context | more)


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Issue what was asked for (R26)."""
    asked = _theirs(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.grant_voucher, asked, by=request.actor):
        number = form.result.voucher.shown_number
        told = f"Чек № {number} выдан: {asked.worker}. Работник получит письмо."
        return done(request, told, "staff:inbox")
    return _page(request, asked, form, title="Выдать чек")


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Issue none, with the reason that the worker will read (R26)."""
    asked = _theirs(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = {"by": request.actor, "why": form.cleaned_data["refusal"]}
        if form.attempt(actions.reject_voucher_request, asked, **said):
            told = f"Просьба о чеке отклонена: {asked.worker}. Работник получит письмо с причиной."
            return done(request, told, "staff:inbox")
    return _page(request, asked, form, title="Отклонить просьбу о чеке", rejecting=reverse("staff:inbox"))
