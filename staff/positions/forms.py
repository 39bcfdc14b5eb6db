from __future__ import annotations

from lib.dates import today
from lib.forms import ActionForm, DayField, WhyField
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


class EndingForm(ActionForm):
    """The last day of a second position (R17)."""

    on = DayField(
        label="Последний день в должности",
        help_text="По приказу, например 31.08.2026",
        example="31.08.2026",
        missing="Укажите последний день в должности.",
        initial=today,
    )


class MarkForm(ActionForm):
    """Why the mark for training moves (R17)."""

    why = WhyField(
        "Почему",
        help_text="Например, номер приказа. Останется в истории.",
        missing="Напишите, почему меняется должность для обучения: это останется в истории.",
    )
