from __future__ import annotations

from django import forms

from lib.forms import ActionForm, DayField, WhyField
from staff.states import Leave

KINDS = [(one.value, one.label) for one in Leave if one]


class LeaveDaysForm(ActionForm):
    """The first and the last day of a leave, both included (R8)."""

    begins_on = DayField(
        label="Первый день отпуска",
        help_text="По приказу, например 01.12.2026",
        example="01.12.2026",
        missing="Укажите первый день отпуска.",
    )
    ends_on = DayField(
        label="Последний день отпуска",
        help_text="По приказу. Если выход будет раньше, дату можно изменить.",
        example="19.04.2027",
        missing="Укажите последний день отпуска.",
    )


class LeaveForm(LeaveDaysForm):
    """Which leave, and its days (R8)."""

    kind = forms.ChoiceField(
        label="Какой отпуск",
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": "Отметьте, какой это отпуск."},
    )
    field_order: tuple[str, ...] = ("kind", "begins_on", "ends_on")


class CancellingForm(ActionForm):
    """Why a leave is cancelled (R8)."""

    why = WhyField(
        "Почему отменяете",
        help_text="Работник получит эти слова в письме.",
        missing="Напишите, почему отменяете отпуск: это останется в истории.",
    )
