from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from vouchers.models.voucher import Voucher, VoucherBlock
from vouchers.states import Fate


class Annulment(models.Model):
    """The voucher counts no more: who decided so, when and why (R26, R31)."""

    voucher = models.OneToOneField(Voucher, models.PROTECT, related_name="annulment", verbose_name="чек")
    at = models.DateTimeField("когда")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто"
    )
    why = models.TextField("почему")

    class Meta:
        verbose_name = "аннулирование"
        verbose_name_plural = "аннулирования"

    def __str__(self) -> str:
        return f"Аннулирование: {self.why}"


class SettledQuerySet(models.QuerySet["SettledCourse"]):
    def in_order(self) -> SettledQuerySet:
        """As the blocks stand in the voucher, with where each course went."""
        return self.select_related("moved_to__voucher").order_by("block__order")


class SettledCourse(models.Model):
    """What stood on a block of a voucher when it was annulled, and where it went: the removed data, kept (R31)."""

    annulment = models.ForeignKey(
        Annulment, models.PROTECT, related_name="courses", verbose_name="аннулирование"
    )
    block = models.OneToOneField(VoucherBlock, models.PROTECT, related_name="settled", verbose_name="блок")
    programme = models.CharField("программа", max_length=400)
    provider = models.CharField("организация КПК", max_length=300)
    hours = models.PositiveSmallIntegerField("часов")
    starts_on = models.DateField("с")
    ends_on = models.DateField("по")
    said = models.CharField("итог", max_length=200)
    fate = models.CharField("решение", max_length=20, choices=Fate.choices)
    moved_to = models.ForeignKey(
        VoucherBlock, models.PROTECT, null=True, related_name="+", verbose_name="перенесён в блок"
    )

    objects: ClassVar[SettledQuerySet] = SettledQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "курс аннулированного чека"
        verbose_name_plural = "курсы аннулированных чеков"
        constraints = [
            models.CheckConstraint(
                condition=Q(fate="move", moved_to__isnull=False) | (~Q(fate="move") & Q(moved_to=None)),
                name="settled_course_moved_somewhere",
            )
        ]

    def __str__(self) -> str:
        return f"«{self.programme}»: {self.where}"

    @property
    def where(self) -> str:
        """What became of it, in words."""
        if self.moved_to:
            return f"перенесён в чек № {self.moved_to.voucher.shown_number}"
        return {
            Fate.STATE: "остаётся в истории как обучение по государственному заданию",
            Fate.PAID: "остаётся в истории как обучение на внебюджетной основе",
            Fate.RELEASE: "место в группе освобождено",
            Fate.WRONG: "внесено по ошибке",
        }[Fate(self.fate)]
