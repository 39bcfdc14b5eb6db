"""Whom an organization must register, by name, as its Responsible typed or loaded the list (R8)."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from lib.history import History
from organizations.models import Organization


class StaffList(models.Model):
    """The names of those whom the organization must register (R8). Nothing else is asked of people who have not
    registered yet, and a new list takes the place of the old one."""

    organization = models.OneToOneField(
        Organization, models.PROTECT, related_name="staff_list", verbose_name="организация"
    )
    names = ArrayField(models.CharField(max_length=150), verbose_name="ФИО")
    loaded_at = models.DateTimeField("загружен")
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто загрузил"
    )

    # The names of people whom the system does not know yet are not kept for ever.
    history = History(excluded_fields=["names"])

    class Meta:
        verbose_name = "штатный список"
        verbose_name_plural = "штатные списки"

    def __str__(self) -> str:
        return f"{self.organization}, {self.loaded_at:%d.%m.%Y}"
