from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from organizations.models.responsible import Responsible


class ToldOf(models.TextChoices):
    """What a Responsible is written to about."""

    WAITING = "waiting", "запросы ждут ответа"
    WEEK = "week", "сводка за неделю"


class ResponsibleReminder(models.Model):
    """A Responsible was written to that day: of each thing once. `upto`: requests asked before it are told of."""

    responsible = models.ForeignKey(
        Responsible, models.CASCADE, related_name="reminders", verbose_name="ответственный"
    )
    about = models.CharField("о чём", max_length=10, choices=ToldOf.choices)
    day = models.DateField("день")
    upto = models.DateTimeField("запросы до", null=True, blank=True)

    class Meta:
        verbose_name = "напоминание ответственному"
        verbose_name_plural = "напоминания ответственным"
        constraints = [
            UniqueConstraint(fields=["responsible", "about", "day"], name="responsible_reminded_once")
        ]

    def __str__(self) -> str:
        return f"{self.responsible}: {self.get_about_display()}, {self.day:%d.%m.%Y}"
