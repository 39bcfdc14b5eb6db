"""What stood on a voucher's blocks and is no enrolment: copied from paper, or settled when the voucher was annulled."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lib.dates import format_date
from lib.history import History
from staff.models import Worker
from vouchers.models.voucher import Voucher, VoucherBlock
from vouchers.states import Fate, KeptAs


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
            other = self.moved_to.voucher
            return f"перенесён в чек № {other.shown_number} от {format_date(other.issued_on)}"
        return {
            Fate.STATE: "остаётся в истории как обучение по государственному заданию",
            Fate.PAID: "остаётся в истории как обучение на внебюджетной основе",
            Fate.RELEASE: "место в группе освобождено",
            Fate.WRONG: "внесено по ошибке",
        }[Fate(self.fate)]
