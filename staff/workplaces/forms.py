from __future__ import annotations

from typing import Any

from django import forms

from lib.forms import ActionForm, DayField
from organizations.forms import OrganizationField
from staff.forms import KINDS, PEDAGOGICAL, PEDAGOGICAL_ANSWERS, PositionField
from staff.states import Kind


class WorkplaceForm(ActionForm):
    """The worker's choice of a new workplace (R14)."""

    organization = OrganizationField()
    position = PositionField()
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


class FirstDayForm(ActionForm):
    """The first day of work by the order; the day asked until somebody says another (R15)."""

    started_on = DayField(
        label="Первый день работы",
        help_text="По приказу. Пусто: день, когда место работы запрошено.",
        example="01.09.2026",
        required=False,
    )
