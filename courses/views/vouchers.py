from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from courses.filled import VoucherStatement, fill, fill_all
from courses.print import answer, voucher_pdf
from courses.validity import with_state
from courses.vouchers_list import VOUCHERS, VoucherFilter
from lib.dates import now, today
from organizations.web import ResponsibleRequest
from staff.web import WorkerRequest
from ui.listing import Listing
from vouchers import facts, rules
from vouchers.models import Voucher


def _one(vouchers: QuerySet[Voucher], pk: int) -> VoucherStatement:
    shown = vouchers.with_blocks().select_related("annulment", "issued_by")  # type: ignore[attr-defined]
    return fill(get_object_or_404(shown, pk=pk), today())


def _pdf(filled: VoucherStatement, page: str) -> HttpResponse:
    address = settings.SITE_URL + reverse(page, args=[filled.voucher.pk])
    return answer(f"Чек {filled.voucher.shown_number}", voucher_pdf(filled, address, now()))


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """«Мои чеки»: all of them, and when the next one is possible (R34)."""
    vouchers = fill_all(Voucher.objects.for_worker(request.worker).with_blocks(), today())
    vouchers.sort(key=lambda filled: filled.voucher.annulled_at is not None)
    standing = facts.standing(request.worker)
    context = {
        "vouchers": vouchers,
        "standing": standing,
        "verdict": rules.may_issue(standing, today()),
        "next_on": rules.next_voucher_from(standing),
        "today": today(),
    }
    return render(request, "courses/worker/vouchers.html", context)


@require_safe
def my_one(request: WorkerRequest, pk: int) -> HttpResponse:
    """The voucher and, block by block, what was taken (R27)."""
    filled = _one(Voucher.objects.for_worker(request.worker), pk)
    return render(request, "courses/worker/voucher.html", {"filled": filled, "voucher": filled.voucher})


@require_safe
def my_pdf(request: WorkerRequest, pk: int) -> HttpResponse:
    return _pdf(_one(Voucher.objects.for_worker(request.worker), pk), "courses:my_voucher")


@require_safe
def organizations(request: ResponsibleRequest) -> HttpResponse:
    """«Чеки» of the organization's workers, wherever they were issued (R44)."""
    vouchers = with_state(Voucher.objects.visible_to(request.responsible), today()).select_related("worker")
    listing = Listing(
        request,
        vouchers,
        VOUCHERS,
        "чек,чека,чеков",
        filter_class=VoucherFilter,
        order="-issued_on",
        file_name="Чеки",
        empty="Чеков пока нет",
    )
    return listing.answer("courses/responsible/vouchers.html")


@require_safe
def organizations_one(request: ResponsibleRequest, pk: int) -> HttpResponse:
    filled = _one(Voucher.objects.visible_to(request.responsible), pk)
    return render(request, "courses/responsible/voucher.html", {"filled": filled, "voucher": filled.voucher})


@require_safe
def organizations_pdf(request: ResponsibleRequest, pk: int) -> HttpResponse:
    return _pdf(_one(Voucher.objects.visible_to(request.responsible), pk), "courses:org_voucher")
