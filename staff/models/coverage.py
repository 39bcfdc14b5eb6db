"""How many are registered in each organization, counted beforehand for the operator's page (R8)."""

from __future__ import annotations

from django.db import models

from organizations.models import Organization


class CoverageCount(models.Model):
    """An organization's part of «Охват регистрацией» (R8): each person once, of those whom the memo wants registered.

    Counted every few minutes for the whole region: on the page itself it took seconds at a million workers
    (decision 0071). A Responsible's own pages count for themselves.
    """

    organization = models.OneToOneField(
        Organization,
        models.CASCADE,
        primary_key=True,
        related_name="counted",
        verbose_name="организация",
    )
    registered = models.PositiveIntegerField("зарегистрировано")
    confirmed = models.PositiveIntegerField("подтверждено")
    at = models.DateTimeField("посчитано")

    class Meta:
        verbose_name = "охват организации"
        verbose_name_plural = "охват организаций"

    def __str__(self) -> str:
        return f"{self.organization}: {self.registered}"
