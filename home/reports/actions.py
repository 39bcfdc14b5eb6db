"""A report is counted for the whole region, so that no page waits for it (R45)."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction

from home import week
from home.models import AskedReport, CountedReport
from home.reports.facts import REPORTS, count
from home.reports.known import Report
from letters import notify
from lib.actions import action
from lib.dates import now, today

TASK = "home.tasks.count_asked"


@action("Посчитан отчёт", scope=None)
def count_report(report: Report, *, by: Any, why: str = "") -> int:
    """What its page says until it is counted again (R8, R19, R26, R34, R36). Returns how many rows."""
    return _store(report.name, lambda: count(report))


@action("", scope=None)
def count_week(*, by: Any, why: str = "") -> int:
    """What the operator's first page says of the last seven days until it is counted again (R45)."""
    return _store(week.NAME, lambda: week.count(today()))


@action("", scope=None)
def ask_to_count(report: Report, *, by: Any, why: str = "") -> None:
    """As soon as a worker takes it; whoever asks for the same meanwhile waits for the same counting (R45)."""
    AskedReport.objects.filter(name=report.name, failed_at__isnull=False).delete()
    AskedReport.objects.bulk_create([AskedReport(name=report.name)], ignore_conflicts=True)
    transaction.on_commit(lambda: notify.give(TASK), robust=True)


@action("", scope=None)
def count_asked(*, by: Any, why: str = "") -> str:
    """The report that is waited for longest and that no other worker counts (R45). Returns its name, or nothing."""
    waits = AskedReport.objects.filter(failed_at=None).order_by("at").select_for_update(skip_locked=True)
    if (asked := waits.first()) is None:
        return ""
    if asked.name in REPORTS:
        count_report(REPORTS[asked.name], by=by, why=why)
    asked.delete()
    return asked.name


@action("", scope=None)
def give_up(*, by: Any, why: str = "") -> None:
    """The counting of what is waited for longest broke off: its page says so, and the next one has its turn (R45)."""
    waits = AskedReport.objects.filter(failed_at=None).order_by("at").values("pk")[:1]
    AskedReport.objects.filter(pk__in=waits).update(failed_at=now())


def _store(name: str, read: Callable[[], list[Any]]) -> int:
    with connection.cursor() as cursor:
        # A million workers are read for it: longer than a page may take, and nobody waits.
        cursor.execute("SET LOCAL statement_timeout = '5min'")
    began = time.monotonic()
    rows = read()
    counted = CountedReport(name=name, rows=rows, at=now(), seconds=round(time.monotonic() - began))
    CountedReport.objects.bulk_create(
        [counted], update_conflicts=True, unique_fields=["name"], update_fields=["rows", "at", "seconds"]
    )
    return len(rows)
