"""The vouchers' pages: the worker's own, and those of the organization's workers."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from lib.dates import now, today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from ui.listing import Listing
from vouchers import actions, facts, rules
from vouchers.columns import VOUCHERS, VoucherFilter
from vouchers.models import Voucher
from vouchers.printing import answer, voucher_pdf
from vouchers.statement import VoucherStatement, statement, statements


def _one(vouchers: QuerySet[Voucher], pk: int) -> VoucherStatement:
    shown = vouchers.with_blocks().select_related("annulment", "issued_by")  # type: ignore[attr-defined]
    return statement(get_object_or_404(shown, pk=pk), today())


def _page(request: HttpRequest, said: VoucherStatement, pdf: str, *, own: bool) -> HttpResponse:
    """The voucher and, block by block, what was taken (R27)."""
    context = {
        "statement": said,
        "voucher": said.voucher,
        "own": own,
        "caption": "Именной образовательный чек" if own else said.voucher.full_name,
        "pdf_url": reverse(pdf, args=[said.voucher.pk]),
    }
    return render(request, "vouchers/voucher.html", context)


def _pdf(said: VoucherStatement, page: str) -> HttpResponse:
    address = settings.SITE_URL + reverse(page, args=[said.voucher.pk])
    return answer(f"Чек {said.issued.number}", voucher_pdf(said, address, now()))


# The worker's cabinet.


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """«Мои чеки»: all of them, and when the next one is possible (R34)."""
    vouchers = statements(Voucher.objects.for_worker(request.worker).with_blocks(), today())
    vouchers.sort(key=lambda said: said.issued.annulled)
    standing = facts.standing(request.worker)
    context = {
        "vouchers": vouchers,
        "standing": standing,
        "verdict": rules.may_issue(standing, today()),
        "next_on": rules.next_voucher_from(standing),
        "today": today(),
    }
    return render(request, "vouchers/worker/vouchers.html", context)


@require_safe
def my_voucher(request: WorkerRequest, pk: int) -> HttpResponse:
    said = _one(Voucher.objects.for_worker(request.worker), pk)
    return _page(request, said, "vouchers:my_voucher_pdf", own=True)


@require_safe
def my_pdf(request: WorkerRequest, pk: int) -> HttpResponse:
    return _pdf(_one(Voucher.objects.for_worker(request.worker), pk), "vouchers:my_voucher")


# The Responsible.


@require_safe
def organizations(request: ResponsibleRequest) -> HttpResponse:
    """«Чеки» of the organization's workers, wherever they were issued (R44)."""
    vouchers = facts.with_state(Voucher.objects.visible_to(request.responsible), today())
    listing = Listing(
        request,
        vouchers.select_related("worker"),
        VOUCHERS,
        "чек,чека,чеков",
        filter_class=VoucherFilter,
        order="-issued_on",
        file_name="Чеки",
        empty="Чеков пока нет",
    )
    return listing.answer("vouchers/responsible/vouchers.html")


@require_safe
def organizations_voucher(request: ResponsibleRequest, pk: int) -> HttpResponse:
    said = _one(Voucher.objects.visible_to(request.responsible), pk)
    return _page(request, said, "vouchers:org_voucher_pdf", own=False)


@require_safe
def organizations_pdf(request: ResponsibleRequest, pk: int) -> HttpResponse:
    return _pdf(_one(Voucher.objects.visible_to(request.responsible), pk), "vouchers:org_voucher")


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
