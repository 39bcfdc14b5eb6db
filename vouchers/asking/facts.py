"""Which wishes for a voucher wait, and for whose word (R11, R26)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import QuerySet

from lib.dates import SAMARA
from organizations.models import Responsible
from staff import facts as staff
from staff.models import Worker
from vouchers.models import VoucherRequest


def pending(worker: Worker) -> VoucherRequest | None:
    """What the person asked and nobody has answered (R26)."""
    return VoucherRequest.objects.awaiting().filter(worker=worker).first()


def awaiting(responsible: Responsible) -> QuerySet[VoucherRequest]:
    """Those that this Responsible answers, oldest first; never the own (R11)."""
    waiting = VoucherRequest.objects.visible_to(responsible).awaiting()
    return waiting.with_details().order_by("requested_at", "pk")


def for_operator() -> QuerySet[VoucherRequest]:
    """Those that no Responsible may answer, and those that wait too long (R11)."""
    return VoucherRequest.objects.awaiting().filter(staff.for_operator())


def asked_on(workers: Iterable[int]) -> dict[int, date]:
    """Since when each of these workers, by number, waits for a voucher; one statement (R26)."""
    rows = VoucherRequest.objects.awaiting().filter(worker__in=list(workers))
    return {worker: _day(at) for worker, at in rows.values_list("worker", "requested_at")}


def _day(at: datetime) -> date:
    return at.astimezone(SAMARA).date()
