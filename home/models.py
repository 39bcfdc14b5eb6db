"""Reports over all rooms, counted beforehand."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class CountedReport(models.Model):
    """A report of the operator as it was counted last, at its finest: its page narrows it and adds it up.

    Counted every hour for the whole region: among a million workers some of them take seconds (decision 0100).
    """

    name = models.CharField("отчёт", max_length=20, primary_key=True)
    rows = models.JSONField("строки", encoder=DjangoJSONEncoder)
    at = models.DateTimeField("посчитан")

    class Meta:
        verbose_name = "посчитанный отчёт"
        verbose_name_plural = "посчитанные отчёты"

    def __str__(self) -> str:
        return self.name
