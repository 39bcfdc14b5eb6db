"""Who looked at a worker's data, as the worker reads it (R42)."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, QuerySet
from django.db.models.functions import TruncDate

from lib.dates import SAMARA
from staff.models import Look, Worker


def by_day(worker: Worker) -> QuerySet[Any, Any]:
    """A line for each day, each reader's role and page: how often, and when last; the latest day first.

    Not by name: the law leaves the employees of an operator out of what a person may ask (152-ФЗ, 14.7), and the
    organization answers for them (decision 0051). Another organization's name is told: it is who read.
    """
    seen = Look.objects.at_worker(worker).order_by().annotate(day=TruncDate("at", tzinfo=SAMARA))
    lines = seen.values("day", "what", place=F("organization__name")).annotate(
        times=Count("pk"), last=Max("at")
    )
    return lines.order_by("-day", "-last", "place", "what")
