"""A report is counted for the whole region, so that no page waits for it (R45)."""

from __future__ import annotations

from typing import Any

from django.db import connection

from home.models import CountedReport
from home.reports.facts import count
from home.reports.known import Report
from lib.actions import action
from lib.dates import now


@action("Посчитан отчёт", scope=None)
def count_report(report: Report, *, by: Any, why: str = "") -> int:
    """What its page says until it is counted again (R8, R19, R26, R34, R36). Returns how many rows."""
    with connection.cursor() as cursor:
        # A million workers are read for it: longer than a page may take, and nobody waits.
        cursor.execute("SET LOCAL statement_timeout = '5min'")
    counted = CountedReport(name=report.name, rows=count(report), at=now())
    CountedReport.objects.bulk_create(
        [counted], update_conflicts=True, unique_fields=["name"], update_fields=["rows", "at"]
    )
    return len(counted.rows)
