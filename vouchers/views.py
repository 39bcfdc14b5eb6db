"""The vouchers' pages: the worker's own, and those of the organization's workers."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from lib import looks
from lib.dates import now, today
from lib.documents import answer
from lib.files import file_answer
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from submissions.web import done
from ui.listing import Listing
from vouchers import actions, facts, rules
from vouchers.asking.facts import asked_on, pending
from vouchers.columns import VOUCHERS, VoucherFilter
from vouchers.forms import PaperVoucherForm
from vouchers.models import Voucher
from vouchers.printing import voucher_pdf
from vouchers.statement import VoucherStatement, statement, statements


def _one(vouchers: QuerySet[Voucher], pk: int) -> VoucherStatement:
    shown = vouchers.with_blocks().select_related("annulment", "issued_by")  # type: ignore[attr-defined]
    return statement(get_object_or_404(shown, pk=pk), today())


def _page(request: HttpRequest, said: VoucherStatement, page: str, *, own: bool) -> HttpResponse:
    """The voucher and, block by block, what was taken (R27)."""
    context = {
        "statement": said,
        "voucher": said.voucher,
        "own": own,
        "caption": "Именной образовательный чек" if own else said.voucher.full_name,
        "pdf_url": reverse(f"{page}_pdf", args=[said.voucher.pk]),
        "scan_url": reverse(f"{page}_scan", args=[said.voucher.pk]),
    }
    return render(request, "vouchers/voucher.html", context)


def _pdf(request: HttpRequest, said: VoucherStatement, page: str) -> HttpResponse:
    looks.note(request, said.voucher)
    address = settings.SITE_URL + reverse(page, args=[said.voucher.pk])
    return answer(f"Чек {said.issued.number}", voucher_pdf(said, address, now()))


def _scan(request: HttpRequest, voucher: Voucher) -> FileResponse:
    """The scan of the paper form, for whoever sees the voucher (R31)."""
    looks.note(request, voucher)
    return file_answer(voucher.scan, f"Чек {voucher.shown_number}")


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
        "asked": pending(request.worker),
    }
    return render(request, "vouchers/worker/vouchers.html", context)


@require_safe
def my_voucher(request: WorkerRequest, pk: int) -> HttpResponse:
    said = _one(Voucher.objects.for_worker(request.worker), pk)
    return _page(request, said, "vouchers:my_voucher", own=True)


@require_safe
def my_pdf(request: WorkerRequest, pk: int) -> HttpResponse:
    return _pdf(request, _one(Voucher.objects.for_worker(request.worker), pk), "vouchers:my_voucher")


@require_safe
def my_scan(request: WorkerRequest, pk: int) -> FileResponse:
    return _scan(request, get_object_or_404(Voucher.objects.for_worker(request.worker), pk=pk))


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
    here = request.responsible.organization_id
    quota = facts.quotas([here], today()).get(here)
    return listing.answer("vouchers/responsible/vouchers.html", {"quota": quota})


@require_safe
def organizations_voucher(request: ResponsibleRequest, pk: int) -> HttpResponse:
    said = _one(Voucher.objects.visible_to(request.responsible), pk)
    return _page(request, said, "vouchers:org_voucher", own=False)


@require_safe
def organizations_pdf(request: ResponsibleRequest, pk: int) -> HttpResponse:
    return _pdf(request, _one(Voucher.objects.visible_to(request.responsible), pk), "vouchers:org_voucher")


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Выдать чек»: what will be issued, or why it may not be and from which day it may (R26, R43)."""
    workers = Worker.objects.acting_for(request.responsible).select_related("user")
    worker = get_object_or_404(workers, pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.issue_voucher, worker, by=request.actor):
        return redirect("vouchers:issued", form.result.pk)
    day, standing = today(), facts.standing(worker)
    preview = facts.preview(day)
    mine = facts.only_another(worker, request.user)
    verdict = [*mine, *rules.may_issue(standing, day), *rules.no_blocks(preview.blocks, day)]
    quota = facts.quota(standing, day)
    context = {"worker": worker, "standing": standing, "preview": preview, "form": form, "quota": quota}
    context |= {"verdict": verdict or rules.within_quota(quota), "asked_on": asked_on([pk]).get(pk)}
    return render(request, "vouchers/responsible/issue.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def record_paper(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Внести бумажный чек»: number, day and what was taken, copied from the form (R31)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible), pk=pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PaperVoucherForm(*sent, blocks=facts.preview(today()).blocks)
    if form.is_valid():
        data = form.cleaned_data
        copied = {"number": data["number"], "issued_on": data["issued_on"], "scan": data["scan"]}
        if form.attempt(actions.record_paper_voucher, worker, **copied, taken=form.taken(), by=request.actor):
            voucher = form.result
            return done(
                request, f"Бумажный чек № {voucher.number} внесён.", "vouchers:org_voucher", voucher.pk
            )
    standing = facts.standing(worker)
    verdict = [*facts.only_another_records(worker, standing, request.user), *rules.no_position(standing)]
    context = {"worker": worker, "form": form, "verdict": verdict}
    return render(request, "vouchers/responsible/paper.html", context)


@require_safe
def organizations_scan(request: ResponsibleRequest, pk: int) -> FileResponse:
    return _scan(request, get_object_or_404(Voucher.objects.visible_to(request.responsible), pk=pk))


@require_safe
def issued(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """After the action: the number, until when, what comes next, where the letter went."""
    vouchers = Voucher.objects.visible_to(request.responsible).select_related("worker__user")
    voucher = get_object_or_404(vouchers.prefetch_related("blocks"), pk=pk)
    return render(request, "vouchers/responsible/issued.html", {"voucher": voucher})
