"""How an employment ended, by whom, and whether it was taken back: the records of «Уволить» and «Перевести»."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from staff.models.employment import Employment
from staff.states import DismissalReason


class DepartureQuerySet(models.QuerySet[Any]):
    def standing(self) -> DepartureQuerySet:
        """Those that nobody took back (R12)."""
        return self.filter(undone_at=None)


class Departure(models.Model):
    """The employment ended by somebody's word. One that was a mistake says who took it back, when and why (R12).

    training: the position carried the qualification that day, and carries it again when this is taken back; chosen:
    because somebody chose so (R17).
    """

    training = models.BooleanField("по этой должности обучался", default=False)
    chosen = models.BooleanField("должность для обучения выбрали", default=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто"
    )
    at = models.DateTimeField("когда", auto_now_add=True)
    undone_at = models.DateTimeField("отменено", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    undone_why = models.TextField("почему отменено", blank=True)

    objects: ClassVar[DepartureQuerySet] = DepartureQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        abstract = True


class Dismissal(Departure):
    """«Уволить»: the last day and which of the memo's reasons (R12)."""

    employment = models.ForeignKey(
        Employment, models.PROTECT, related_name="dismissals", verbose_name="место работы"
    )
    on = models.DateField("последний день")
    reason = models.CharField("причина", max_length=20, choices=DismissalReason.choices)

    class Meta:
        verbose_name = "увольнение"
        verbose_name_plural = "увольнения"
        constraints = [
            models.UniqueConstraint(
                fields=["employment"], condition=Q(undone_at=None), name="dismissal_one_standing"
            ),
        ]

    def __str__(self) -> str:
        return f"Увольнение {self.on:%d.%m.%Y}: {self.get_reason_display().lower()}"


class Transfer(Departure):
    """A transfer out: the employment that ended and the one that waits at the new organization (R13)."""

    left = models.ForeignKey(Employment, models.PROTECT, related_name="transfers_out", verbose_name="откуда")
    awaits = models.OneToOneField(Employment, models.PROTECT, related_name="transfer_in", verbose_name="куда")

    class Meta:
        verbose_name = "перевод"
        verbose_name_plural = "переводы"
        constraints = [
            models.UniqueConstraint(
                fields=["left"], condition=Q(undone_at=None), name="transfer_one_standing"
            ),
        ]

    def __str__(self) -> str:
        return f"Перевод: {self.left.organization} → {self.awaits.organization}"
