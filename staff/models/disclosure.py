from __future__ import annotations

from django.conf import settings
from django.db import models

from lib.history import History
from organizations.models import Organization
from staff.models.worker import Worker


class SnilsShown(models.Model):
    """Somebody pressed the button and saw the whole СНИЛС of a worker: who, when, for which organization (R42, R44)."""

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="snils_shown", verbose_name="работник")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кому показан"
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Ответственному организации",
    )
    at = models.DateTimeField("когда", auto_now_add=True)

    history = History()

    class Meta:
        verbose_name = "показ СНИЛС"
        verbose_name_plural = "показы СНИЛС"
        ordering = ["-at"]
        indexes = [models.Index(fields=["to", "at"], name="snils_shown_lately")]

    def __str__(self) -> str:
        return f"{self.worker}: {self.to}"
