from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from lib.history import History
from vouchers.states import BlockKind

if TYPE_CHECKING:
    from datetime import date


class TemplateQuerySet(models.QuerySet["VoucherTemplate"]):
    def in_force(self, on: date) -> VoucherTemplate | None:
        """The template by which a voucher issued that day gets its blocks (R29)."""
        return self.filter(effective_from__lte=on).order_by("-effective_from").first()


class VoucherTemplate(models.Model):
    """Which blocks a voucher has, from a day on; an issued voucher keeps its own (R29)."""

    effective_from = models.DateField("действует с", unique=True)
    note = models.TextField("основание", blank=True)

    history = History()
    objects: ClassVar[TemplateQuerySet] = TemplateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "шаблон чека"
        verbose_name_plural = "шаблоны чека"
        ordering = ["-effective_from"]

    def __str__(self) -> str:
        return f"Шаблон с {self.effective_from:%d.%m.%Y}"


class TemplateBlock(models.Model):
    template = models.ForeignKey(
        VoucherTemplate, models.CASCADE, related_name="blocks", verbose_name="шаблон"
    )
    order = models.PositiveSmallIntegerField("порядок")
    kind = models.CharField("вид", max_length=10, choices=BlockKind.choices)
    name = models.CharField("название", max_length=120)
    hours = models.PositiveSmallIntegerField("часов")
    required = models.BooleanField("обязательный", default=True)

    history = History()

    class Meta:
        verbose_name = "блок шаблона"
        verbose_name_plural = "блоки шаблона"
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["template", "order"], name="template_block_order"),
            models.CheckConstraint(condition=models.Q(hours__gt=0), name="template_block_hours_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.hours} ч"
