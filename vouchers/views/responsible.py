from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.models import Worker
from vouchers import actions, facts, rules
from vouchers.models import Voucher


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Выдать чек»: what will be issued, or why it may not be and from which day it may (R26, R43)."""
    workers = Worker.objects.acting_for(request.responsible).select_related("user")
    worker = get_object_or_404(workers, pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    mine = {"by": request.actor}
    if form.is_valid() and form.attempt(actions.issue_voucher, worker, **mine):
        return redirect("vouchers:issued", form.result.pk)
    day, standing = today(), facts.standing(worker)
    preview = facts.preview(day)
    verdict = [*rules.may_issue(standing, day), *rules.no_blocks(preview.blocks, day)]
    context = {"worker": worker, "standing": standing, "preview": preview, "form": form, "verdict": verdict}
    return render(request, "vouchers/responsible/issue.html", context)


@require_safe
def issued(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """After the action: the number, until when, what comes next, where the letter went."""
    vouchers = Voucher.objects.visible_to(request.responsible).select_related("worker__user")
    voucher = get_object_or_404(vouchers.prefetch_related("blocks"), pk=pk)
    return render(request, "vouchers/responsible/issued.html", {"voucher": voucher})
