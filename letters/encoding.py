from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from lib import dates


class AsSaid(DjangoJSONEncoder):
    """What a letter will say is stored as it will be said: a day as 23.11.2026, a moment in Samara's time (R45)."""

    def default(self, value: Any) -> Any:
        if isinstance(value, datetime):
            return f"{value.astimezone(dates.SAMARA):%d.%m.%Y %H:%M}"
        if isinstance(value, date):
            return dates.format_date(value)
        return super().default(value)
