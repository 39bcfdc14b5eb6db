"""«Сводка за неделю» (R34)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from letters.actions import queue
from lib.dates import format_date, opening, today
from organizations.models import ResponsibleReminder

WEEK = timedelta(days=7)


def week(reminder: ResponsibleReminder, said: dict[str, Any]) -> None:
    """What waits, what runs out, who is overdue; of no use when the next one is there."""
    responsible = reminder.responsible
    context = {
        "name": responsible.user.get_short_name(),
        "organization": responsible.organization.name,
        "day": format_date(today()),
        **said,
    }
    end = opening(reminder.day + WEEK, None)
    queue("home/digest", None, cause=reminder, user=responsible.user_id, context=context, expires_at=end)
