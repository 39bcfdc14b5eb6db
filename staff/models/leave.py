"""Maternity and child-care leave, with its days: whether somebody is on leave follows from them when it is read (R8)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from lib.history import History
from staff.states import Leave


class LeaveQuerySet(models.QuerySet["LeavePeriod"]):
    def standing(self) -> LeaveQuerySet:
        """Those that nobody cancelled (R8)."""
        return self.filter(cancelled_at=None)

    def on(self, day: date) -> LeaveQuerySet:
        """Under way that day, both ends included (R8)."""
        return self.not_over(day).filter(begins_on__lte=day)

    def not_over(self, day: date) -> LeaveQuerySet:
        """Under way that day or still ahead, the nearest first (R8)."""
        ahead = self.standing().filter(Q(ends_on=None) | Q(ends_on__gte=day))
        return ahead.order_by("begins_on", "pk")


class LeavePeriod(models.Model):
    """A leave from one employment, which stays (R8). ends_on: the last day; unknown only where an old mark was kept."""

    # By name: an employment's queryset asks about leaves.
    employment = models.ForeignKey(
        "staff.Employment", models.PROTECT, related_name="leaves", verbose_name="место работы"
    )
    kind = models.CharField(
        "вид отпуска", max_length=10, choices=[(one.value, one.label) for one in Leave if one]
    )
    begins_on = models.DateField("первый день отпуска")
    ends_on = models.DateField("последний день отпуска", null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто записал"
    )
    recorded_at = models.DateTimeField("день записи", auto_now_add=True)
    cancelled_at = models.DateTimeField("отменён", null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    cancelled_why = models.TextField("почему отменён", blank=True)

    history = History()
    objects: ClassVar[LeaveQuerySet] = LeaveQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "отпуск"
        verbose_name_plural = "отпуска"
        ordering = ["begins_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")), name="leave_ends_after_it_begins"
            ),
            ExclusionConstraint(
                name="leave_one_at_a_time",
                expressions=[
                    ("employment", RangeOperators.EQUAL),
                    (
                        Func("begins_on", "ends_on", Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(cancelled_at=None),
            ),
        ]

    def __str__(self) -> str:
        until = f" по {self.ends_on:%d.%m.%Y}" if self.ends_on else ", срок не указан"
        return f"{Leave(self.kind).label}, с {self.begins_on:%d.%m.%Y}{until}"
