"""A report as its page would show it: counted, narrowed, added up."""

from __future__ import annotations

from typing import Any

from home.models import CountedReport
from home.reports.actions import count_report
from home.reports.facts import REPORTS
from home.reports.known import added, in_order, narrowed


def lines(name: str, *way: str, **wanted: str) -> list[dict[str, Any]]:
    """Of the report of that name, as it is now."""
    report = REPORTS[name]
    count_report(report, by=None)
    rows = narrowed(report, CountedReport.objects.get(name=name).rows, wanted)
    return in_order(report, added(report, rows, way), way, "")


def figures(name: str, *way: str, **wanted: str) -> list[tuple[Any, ...]]:
    """The values of each line in the order of the table."""
    return [tuple(line.values()) for line in lines(name, *way, **wanted)]
