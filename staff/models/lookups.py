from django.conf import settings
from django.db import models

from staff.models.worker import Worker


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
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.digits}: {self.found or 'никто не найден'}"
