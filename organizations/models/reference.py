"""Districts and types of organizations: lists that the operator keeps."""

from __future__ import annotations

from django.db import models

from lib.history import History
from lib.search import by_name


class District(models.Model):
    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "район"
        verbose_name_plural = "районы"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


class OrganizationType(models.Model):
    """School, kindergarten, college…; changed for an organization by the operator only (R24)."""

    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "тип организации"
        verbose_name_plural = "типы организаций"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name
