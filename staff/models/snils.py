"""Who saw a worker's whole СНИЛС, and who looked for a person by it (R42, R44)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from lib.dates import now
from lib.history import History
from organizations.models import Organization
from staff.models.worker import Worker

# Long enough to compare with a document, short enough for a screen that was left open.
SHOWN_FOR = timedelta(minutes=10)


class SnilsShownQuerySet(models.QuerySet["SnilsShown"]):
    def shown_to(self, user: Any, workers: Iterable[int]) -> set[int]:
        """The numbers of those workers whose СНИЛС this person asked to see whole in the last ten minutes (R44)."""
        asked = set(workers)
        if not asked:
            return set()
        lately = self.filter(to=user, worker__in=asked, at__gt=now() - SHOWN_FOR)
        return set(lately.values_list("worker", flat=True))


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
    objects: ClassVar[SnilsShownQuerySet] = SnilsShownQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "показ СНИЛС"
        verbose_name_plural = "показы СНИЛС"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["to", "at"], name="snils_shown_lately")]

    def __str__(self) -> str:
        return f"{self.worker}: {self.to}"


class SnilsLookUp(models.Model):
    """An operator looked for a person by СНИЛС: who, when, why and whom it found (R42). The number itself is not
    kept, only its last digits: whose it was stands in the record that was found."""

    at = models.DateTimeField("когда", auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто искал"
    )
    why = models.TextField("почему")
    digits = models.CharField("СНИЛС, последние цифры", max_length=20)
    found = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="кто найден"
    )

    class Meta:
        verbose_name = "поиск по СНИЛС"
        verbose_name_plural = "поиски по СНИЛС"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.digits}: {self.found or 'никто не найден'}"
