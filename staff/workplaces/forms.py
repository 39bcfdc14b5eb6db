from __future__ import annotations

from typing import Any

from django import forms

from lib.forms import ActionForm
from organizations.models import Organization
from staff.fields import KINDS, PEDAGOGICAL, PEDAGOGICAL_ANSWERS
from staff.models import Position
from staff.states import Kind


class WorkplaceForm(ActionForm):
    """The worker's choice of a new workplace (R14)."""

    organization = forms.ModelChoiceField(
        Organization.objects.open(),
        label="Организация",
        error_messages={
            "required": "Найдите и выберите организацию.",
            "invalid_choice": "Такой организации нет. Найдите её в списке и выберите.",
        },
    )
    position = forms.ModelChoiceField(
        Position.objects.filter(active=True),
        label="Должность",
        empty_label="Выберите должность",
        error_messages={"required": "Выберите должность.", "invalid_choice": "Выберите должность из списка."},
    )
    kind = forms.ChoiceField(
        label="Это основная работа?", choices=KINDS, widget=forms.RadioSelect, initial=Kind.MAIN
    )
    main_job = forms.CharField(
        label="Где вы работаете по основному месту",
        max_length=300,
        required=False,
        help_text="Только для внешних совместителей: организация и должность",
    )
    main_job_pedagogical = forms.ChoiceField(
        label="Основная работа педагогическая?", choices=PEDAGOGICAL, widget=forms.RadioSelect, required=False
    )
    search = forms.CharField(required=False, max_length=100)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("kind") != Kind.EXTERNAL:
            data["main_job"] = ""
        return data

    @property
    def main_job_is_pedagogical(self) -> bool | None:
        return PEDAGOGICAL_ANSWERS.get(self.cleaned_data["main_job_pedagogical"])


DAY = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "w-10ch"})


class FirstDayForm(ActionForm):
    """The first day of work by the order; the day asked until somebody says another (R15)."""

    started_on = forms.DateField(
        label="Первый день работы",
        help_text="По приказу. Пусто: день, когда место работы запрошено.",
        required=False,
        widget=DAY,
        error_messages={"invalid": "Такой даты нет. Пишите день, месяц и год: 01.09.2026."},
    )


class RefusalForm(ActionForm):
    """Why the Responsible says no; asked only then (R11, R15)."""

    refusal = forms.CharField(
        label="Почему отклоняете",
        help_text="Работник получит эти слова в письме.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Напишите, почему отклоняете: работник получит эти слова в письме."},
    )
