"""A report that is being counted at somebody's wish: what its page says meanwhile (R45)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from home.models import AskedReport, CountedReport
from home.reports.known import Report
from lib.dates import now

# Whatever was counted before took at least so long, and the bar never says that it is done.
LEAST_SECONDS = 5
NEARLY = 95
# Numbers so fresh are not counted again.
FRESH = timedelta(minutes=1)


def state(report: Report, counted: CountedReport | None) -> dict[str, Any]:
    """One statement. share: how far the counting is by the time of the last one, in per cent, None when nobody
    asked; failed_at: when it broke off; may: is there any use in asking."""
    asked = AskedReport.objects.filter(name=report.name).first()
    counting = asked is not None and asked.failed_at is None
    share = _share(asked.at, counted.seconds if counted else 0) if asked and counting else None
    fresh = counted is not None and now() - counted.at < FRESH
    return {
        "share": share,
        "usual": counted.seconds if counted else 0,
        "failed_at": asked.failed_at if asked else None,
        "may": not counting and not fresh,
    }


def _share(since: datetime, usual: int) -> int:
    passed = (now() - since).total_seconds()
    return min(NEARLY, round(100 * passed / max(usual, LEAST_SECONDS)))
