from __future__ import annotations

from django import forms

from lib.forms import ActionForm, DayField, WhyField


class PlanForm(ActionForm):
    """The day by which the first course is taken, and what for (R34)."""

    planned_on = DayField(
        label="Пройти обучение не позже",
        help_text="Например, 01.06.2027",
        example="01.06.2027",
        missing="Укажите день, до которого нужно пройти обучение.",
    )
    deficit = forms.CharField(
        label="Профессиональный дефицит",
        help_text="Чему нужно научиться, одним предложением.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Напишите, чему нужно научиться."},
    )


class DeclineForm(ActionForm):
    """Why the other side's day does not fit; asked only then (R34)."""

    refusal = WhyField(
        "Почему не подходит",
        help_text="Другая сторона увидит эти слова.",
        missing="Напишите, почему дата не подходит.",
    )
