"""The consent that a worker has withdrawn, and the act that the data are destroyed (R42)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from lib.dates import now
from lib.history import History
from staff.models import Worker


class WithdrawalQuerySet(models.QuerySet["Withdrawal"]):
    def standing(self) -> WithdrawalQuerySet:
        """Neither taken back nor carried out (R42)."""
        return self.filter(taken_back_at=None, destruction=None, worker__merged_into=None)


class Withdrawal(models.Model):
    """A worker does not consent any more to the processing of personal data."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="withdrawals", verbose_name="работник")
    asked_at = models.DateTimeField("отозвано", default=now)
    why = models.TextField("почему", blank=True)
    taken_back_at = models.DateTimeField("передумал", null=True, blank=True)

    history = History()
    objects: ClassVar[WithdrawalQuerySet] = WithdrawalQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "отзыв согласия"
        verbose_name_plural = "отзывы согласия"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=Q(taken_back_at=None), name="withdrawal_one_stands"
            ),
        ]

    def __str__(self) -> str:
        return f"Отзыв согласия, ID {self.worker_id}"


class Outdated(models.Model):
    """Who works nowhere, and of whom nothing was heard for the whole term of storage: found anew every night."""

    worker = models.OneToOneField(Worker, models.CASCADE, related_name="+", verbose_name="чья запись")
    last_day = models.DateField("последний день")

    class Meta:
        verbose_name = "запись с истёкшим сроком"
        verbose_name_plural = "записи с истёкшим сроком"
        ordering = ["last_day", "worker"]

    def __str__(self) -> str:
        return f"ID {self.worker_id}"


class Destruction(models.Model):
    """An act: whose data were destroyed, when, by whom, why, and what of them was removed from which table.

    Written by the database's own function together with the destruction, and never changed: the application may only
    read it (decision 0101).
    """

    worker = models.OneToOneField(
        Worker, models.PROTECT, related_name="destruction", verbose_name="чья запись"
    )
    # Empty: the term of storage is over.
    withdrawal = models.OneToOneField(
        Withdrawal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="destruction",
        verbose_name="отзыв согласия",
    )
    at = models.DateTimeField("когда")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто уничтожил"
    )
    why = models.TextField("почему")
    # What of the person was removed: a line for each kind, with the number of rows.
    rows = models.JSONField("что уничтожено")
    files = models.PositiveIntegerField("файлов")

    class Meta:
        verbose_name = "акт об уничтожении"
        verbose_name_plural = "акты об уничтожении"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Акт № {self.pk}, ID {self.worker_id}"
