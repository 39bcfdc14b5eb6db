"""«Документ для аттестации» behind a link that the worker gives away, and who opened it (R20)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from lib.history import History
from staff.models import Worker

LIVES = timedelta(days=30)


class SharedDocumentQuerySet(models.QuerySet["SharedDocument"]):
    def for_worker(self, worker: Worker) -> SharedDocumentQuerySet:
        """The person's own, closed ones too (R20)."""
        return self.filter(worker=worker)

    def open_on(self, on: date) -> SharedDocumentQuerySet:
        """Those whose link works that day: neither closed nor run out; the last day is included (R20)."""
        return self.filter(closed_at=None, until__gte=on)


class SharedDocument(models.Model):
    """The list of a person's certificates of some years; its link works for thirty days or until it is closed (R20)."""

    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="shared_documents", verbose_name="работник"
    )
    # Which certificates: by the day of issue, both days included.
    first_day = models.DateField("удостоверения с")
    last_day = models.DateField("удостоверения по")
    made_at = models.DateTimeField("создан", auto_now_add=True)
    until = models.DateField("ссылка действует по")
    closed_at = models.DateTimeField("ссылка закрыта", null=True, blank=True)

    history = History()
    objects: ClassVar[SharedDocumentQuerySet] = SharedDocumentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "документ к аттестации"
        verbose_name_plural = "документы к аттестации"
        constraints = [
            models.UniqueConstraint(
                fields=["worker", "first_day", "last_day", "until"],
                condition=Q(closed_at=None),
                name="document_shared_once_a_day",
            ),
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="document_days_in_turn"),
        ]

    def __str__(self) -> str:
        return f"с {self.first_day:%d.%m.%Y} по {self.last_day:%d.%m.%Y}"

    def works_on(self, on: date) -> bool:
        """Does its link open that day? (R20)"""
        return self.closed_at is None and on <= self.until


class DocumentOpening(models.Model):
    """Somebody opened the link: when, and from what device; more of a stranger is not asked (R20)."""

    document = models.ForeignKey(
        SharedDocument, models.PROTECT, related_name="openings", verbose_name="документ"
    )
    at = models.DateTimeField("когда", auto_now_add=True)
    device = models.CharField("устройство", max_length=60)

    class Meta:
        verbose_name = "открытие документа"
        verbose_name_plural = "открытия документов"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.device
