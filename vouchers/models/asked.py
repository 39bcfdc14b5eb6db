"""A worker's wish for a voucher, until somebody issues one (R26)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from lib.history import History
from staff.models import Worker
from staff.models.asked import AskedByWorker, AskedQuerySet
from vouchers.models.voucher import Voucher


class VoucherRequestQuerySet(AskedQuerySet["VoucherRequest"]):
    """Asked for, answered and taken back alike."""


class VoucherRequest(AskedByWorker):
    """«Попросить чек»: waits for a Responsible, then for the operator too; any door that issues one closes it (R26)."""

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="voucher_requests", verbose_name="работник"
    )
    # What it has become.
    voucher = models.OneToOneField(
        Voucher, models.PROTECT, null=True, blank=True, related_name="asked", verbose_name="чек"
    )

    history = History()
    objects: ClassVar[VoucherRequestQuerySet] = VoucherRequestQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "просьба о чеке"
        verbose_name_plural = "просьбы о чеках"
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=Q(state="pending"), name="voucher_asked_once"
            ),
            models.CheckConstraint(
                condition=Q(state="confirmed", voucher__isnull=False)
                | ~Q(state="confirmed") & Q(voucher=None),
                name="voucher_asked_is_answered_by_one",
            ),
        ]

    def __str__(self) -> str:
        return f"Просьба о чеке от {self.requested_at:%d.%m.%Y}"
