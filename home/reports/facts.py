"""The reports that there are, as they were counted last, and the people behind a number."""

from __future__ import annotations

from typing import Any

from home.models import CountedReport
from home.reports import attestation, coverage, hours, no_profile, overdue, vouchers, waiting
from home.reports.known import Report
from lib.dates import today
from lib.prepared import fetch
from organizations.models import Organization

# In the order of their list.
REPORTS: dict[str, Report] = {
    one.REPORT.name: one.REPORT
    for one in (coverage, vouchers, hours, overdue, attestation, waiting, no_profile)
}


def counted(report: Report) -> CountedReport | None:
    """Its rows and when they were counted; None before the first time. One statement."""
    return CountedReport.objects.filter(name=report.name).first()


def count(report: Report) -> list[list[Any]]:
    """Its rows as they are now; one statement over the whole region."""
    return [list(row) for row in fetch(report.sql, {"day": today()})]


def overdue_in(organization: Organization) -> list[dict[str, Any]]:
    """Those of one organization who are overdue now, the longest first (R34)."""
    names = ("worker_id", "full_name", "position", "last_on", "due")
    rows = fetch(overdue.PEOPLE, {"day": today(), "organization": organization.pk})
    return [dict(zip(names, row, strict=True)) for row in rows]
