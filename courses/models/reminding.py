from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from vouchers.models import Voucher


class About(models.TextChoices):
    """What of a voucher a worker is reminded of: so many days are left, or the next one became possible."""

    DAYS_60 = "days_60", "осталось 60 дней"
    DAYS_30 = "days_30", "осталось 30 дней"
    DAYS_7 = "days_7", "осталось 7 дней"
    NEXT = "next", "возможен следующий"


class VoucherReminder(models.Model):
    """The worker was written to about this voucher: of each thing once (R7, R26, R28)."""

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="reminders", verbose_name="чек")
    about = models.CharField("о чём", max_length=10, choices=About.choices)
    written_at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "напоминание о чеке"
        verbose_name_plural = "напоминания о чеках"
        constraints = [UniqueConstraint(fields=["voucher", "about"], name="voucher_reminded_once")]

    def __str__(self) -> str:
        return f"{self.voucher}: {self.get_about_display()}"
