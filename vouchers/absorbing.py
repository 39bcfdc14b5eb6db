"""Vouchers of two records of one person (R26, R40)."""

from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.merging import rows
from staff.answering import write_answer
from staff.models import Worker
from staff.states import Change
from vouchers.models import PlannedTraining, VoucherRequest

ROWS = rows(
    move=["vouchers.PlannedTraining.worker", "vouchers.VoucherRequest.worker"],
    choose=["vouchers.Voucher.worker"],
    stay=[
        "vouchers.Annulment.by",
        "vouchers.PlannedTraining.decided_by",
        "vouchers.PlannedTraining.requested_by",
        "vouchers.Voucher.issued_by",
        "vouchers.VoucherRequest.decided_by",
        "vouchers.VoucherRequest.requested_by",
    ],
)


@action("", scope=None)
def absorb_requests(survivor: Worker, absorbed: Worker, *, by: Any, why: str = "") -> None:
    """One request for a voucher waits, one proposal and one agreement stand: those of the record that remains (R40)."""
    if VoucherRequest.objects.awaiting().filter(worker=survivor).exists():
        for asked in VoucherRequest.objects.awaiting().filter(worker=absorbed):
            write_answer(asked, Change.WITHDRAWN, by=by)
    for state in (Change.PENDING, Change.CONFIRMED):
        if PlannedTraining.objects.filter(worker=survivor, state=state).exists():
            for plan in PlannedTraining.objects.filter(worker=absorbed, state=state):
                write_answer(plan, Change.WITHDRAWN, by=by)
