"""Reports over all rooms, counted beforehand."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from lib.dates import now


class CountedReport(models.Model):
    """A report of the operator as it was counted last, at its finest: its page narrows it and adds it up.

    Counted every hour for the whole region: among a million workers some of them take seconds (decision 0100).
    """

    name = models.CharField("отчёт", max_length=20, primary_key=True)
    rows = models.JSONField("строки", encoder=DjangoJSONEncoder)
    at = models.DateTimeField("посчитан")
    # How long the counting took, for the bar of the next one.
    seconds = models.PositiveSmallIntegerField("считался, секунд", default=0)

    class Meta:
        verbose_name = "посчитанный отчёт"
        verbose_name_plural = "посчитанные отчёты"

    def __str__(self) -> str:
        return self.name


class AskedReport(models.Model):
    """Somebody wants a report counted now: the row goes when it is, and stays where that failed."""

    name = models.CharField("отчёт", max_length=20, primary_key=True)
    at = models.DateTimeField("когда попросили", default=now)
    failed_at = models.DateTimeField("не получилось", null=True, blank=True)

    class Meta:
        verbose_name = "отчёт, который просят посчитать"
        verbose_name_plural = "отчёты, которые просят посчитать"

    def __str__(self) -> str:
        return self.name
