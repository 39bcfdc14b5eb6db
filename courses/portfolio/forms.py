from __future__ import annotations

from typing import Any

from lib.forms import ActionForm, DayField


class PeriodForm(ActionForm):
    """Which certificates the document lists: by the day of issue, both days included (R20)."""

    first_day = DayField(
        label="Удостоверения с",
        help_text="По дате выдачи. Обычно со дня прошлой аттестации",
        example="01.09.2021",
        missing="Укажите первый день.",
    )
    last_day = DayField(label="по", example="30.11.2026", missing="Укажите последний день.")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("first_day"), data.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", "Последний день раньше первого: поменяйте даты местами.")
        return data
