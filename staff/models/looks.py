"""Who looked at whose data: one row for each answer that showed somebody else's (R42)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from organizations.models import Organization
from staff.models.worker import Worker


class LookQuerySet(models.QuerySet["Look"]):
    def at_worker(self, worker: Worker) -> LookQuerySet:
        """Those that showed this worker's data, to anybody else (R42); of a record that was merged into it too (R40)."""
        merged = ArraySubquery(Worker.objects.filter(merged_into=worker).values("pk"))
        return self.filter(models.Q(workers__contains=[worker.pk]) | models.Q(workers__overlap=merged))


class Look(models.Model):
    """A page, a file or a print showed data of these workers: to whom, for which organization, when (R42).

    organization: for which the person acted as a Responsible; empty for the operator. what: the page, as the worker
    reads it. The database refuses to change a row, and to delete one that is younger than a year.
    """

    at = models.DateTimeField("когда", auto_now_add=True, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто смотрел"
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Ответственный организации",
    )
    what = models.CharField("что открыто", max_length=200)
    workers = ArrayField(models.BigIntegerField(), verbose_name="чьи данные")
    request_id = models.CharField("номер обращения к серверу", max_length=64)

    objects: ClassVar[LookQuerySet] = LookQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "просмотр данных"
        verbose_name_plural = "просмотры данных"
        ordering = ["-pk"]
        indexes = [GinIndex(fields=["workers"], name="look_by_worker")]

    def __str__(self) -> str:
        return self.what
