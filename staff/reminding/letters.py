"""«Запросы ждут вашего ответа» (R11, R15)."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from letters.actions import queue
from lib.numbers import counted
from organizations.models import ResponsibleReminder

SHOWN = 10


def waiting_long(reminder: ResponsibleReminder, requests: list[dict[str, str]]) -> None:
    """Whose requests, of which kind, since when; where to answer them."""
    responsible = reminder.responsible
    context = {
        "name": responsible.user.get_short_name(),
        "organization": responsible.organization.name,
        "count": len(requests),
        "requests": requests[:SHOWN],
        "more": max(0, len(requests) - SHOWN),
        "patience": counted(settings.PATIENCE_DAYS, "дня", "дней", "дней"),
        "link": reverse("staff:inbox"),
    }
    queue("staff/waiting_long", None, cause=reminder, user=responsible.user_id, context=context)
