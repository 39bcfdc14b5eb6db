"""A course that a worker took in another place, told of with its certificate (R20)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from lib.history import History
from staff.models.asked import AskedByWorker, AskedQuerySet
from staff.models.worker import Worker
from staff.states import Change, PaidBy


def scan_path(asked: CourseElsewhere, filename: str) -> str:  # noqa: ARG001 Django gives both
    """A name that says nothing: a scan is personal data, served by a view only (R20)."""
    return f"elsewhere/{uuid.uuid4().hex}"


class CourseElsewhereQuerySet(AskedQuerySet["CourseElsewhere"]):
    def confirmed(self) -> CourseElsewhereQuerySet:
        """Those that stand in the history of courses, the latest first (R20)."""
        return self.filter(state=Change.CONFIRMED).order_by("-issued_on", "-pk")

    def told(self) -> CourseElsewhereQuerySet:
        """Those that wait or stand: none of them is told of twice (R20)."""
        return self.filter(state__in=[Change.PENDING, Change.CONFIRMED])


class CourseElsewhere(AskedByWorker):
    """A request until a Responsible confirms it, and then a course of the person's history: no move touches it (R20)."""

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="courses_elsewhere", verbose_name="работник"
    )
    provider = models.CharField("где пройден", max_length=300)
    programme = models.CharField("программа", max_length=400)
    hours = models.PositiveSmallIntegerField("часов")
    starts_on = models.DateField("с")
    ends_on = models.DateField("по")
    number = models.CharField("номер удостоверения", max_length=60)
    issued_on = models.DateField("дата выдачи")
    funding = models.CharField("источник оплаты", max_length=20, choices=PaidBy.choices)
    scan = models.FileField("скан", upload_to=scan_path)

    history = History()
    objects: ClassVar[CourseElsewhereQuerySet] = CourseElsewhereQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "курс из другого места"
        verbose_name_plural = "курсы из других мест"
        constraints = [
            models.UniqueConstraint(
                F("worker"),
                Upper("number"),
                F("issued_on"),
                condition=Q(state__in=["pending", "confirmed"]),
                name="elsewhere_told_once",
            ),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on"), ends_on__lte=F("issued_on")),
                name="elsewhere_days_in_turn",
            ),
            models.CheckConstraint(condition=Q(hours__gte=1) & ~Q(number=""), name="elsewhere_is_whole"),
        ]

    def __str__(self) -> str:
        return f"{self.programme}, № {self.number}"
