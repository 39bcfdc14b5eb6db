from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from lib.history import History
from staff.models import Worker
from vouchers.models.voucher import VoucherBlock
from vouchers.states import KeptAs


class PaperCourseQuerySet(models.QuerySet["PaperCourse"]):
    def for_worker(self, worker: Worker) -> PaperCourseQuerySet:
        """Those that belong to the person's history: of an annulled voucher only what was kept (R19, R31)."""
        return self.filter(
            Q(block__voucher__annulled_at=None) | ~Q(kept_as=""), block__voucher__worker=worker
        )

    def with_details(self) -> PaperCourseQuerySet:
        """With its voucher, the latest first: the history of courses (R19)."""
        return self.select_related("block__voucher").order_by("-starts_on", "pk")


class PaperCourse(models.Model):
    """What was taken on a block of a paper voucher, as the Responsible copied it (R31)."""

    block = models.OneToOneField(
        VoucherBlock, models.PROTECT, related_name="paper_course", verbose_name="блок чека"
    )
    provider = models.CharField("организация КПК", max_length=300)
    programme = models.CharField("программа", max_length=400)
    hours = models.PositiveSmallIntegerField("часов")
    profile = models.BooleanField("профильная", default=False)
    starts_on = models.DateField("с")
    ends_on = models.DateField("по")
    certificate_number = models.CharField("номер удостоверения", max_length=60, blank=True)
    certificate_date = models.DateField("дата удостоверения", null=True, blank=True)

    # Its voucher was annulled, and the course stays in the history as this.
    kept_as = models.CharField("учтён как", max_length=20, choices=KeptAs.choices, blank=True)

    history = History()
    objects: ClassVar[PaperCourseQuerySet] = PaperCourseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "курс по бумажному чеку"
        verbose_name_plural = "курсы по бумажным чекам"
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="paper_course_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.programme}, {self.hours} ч"
