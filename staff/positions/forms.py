from __future__ import annotations

from lib.dates import today
from lib.forms import ActionForm, DayField
from staff.forms import PositionField


class NewPositionForm(ActionForm):
    """Which position, and from which day (R17)."""

    position = PositionField(label="Новая должность")
    begins_on = DayField(
        label="Первый день в должности",
        help_text="По приказу, например 01.09.2026",
        example="01.09.2026",
        missing="Укажите первый день в должности.",
        initial=today,
    )
