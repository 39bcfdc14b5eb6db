"""Which certificates go into the file, and the form of its template (R38)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from courses.frdo.layout import parsed
from courses.models import FrdoTemplate, Provider
from lib.forms import DayField
from ui.admin import WithWhy


class PeriodForm(forms.Form):
    since = DayField(label="Выданы с", example="01.11.2026", missing="Укажите первый день.")
    until = DayField(label="Выданы по", example="30.11.2026", missing="Укажите последний день.")
    provider = forms.ModelChoiceField(
        Provider.objects.all(),
        label="Организация КПК",
        required=False,
        empty_label="Все",
        widget=UnfoldAdminSelectWidget,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.fields[name].widget = UnfoldAdminTextInputWidget(
                attrs={"inputmode": "decimal", "placeholder": "ДД.ММ.ГГГГ", "autocomplete": "off"}
            )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if {"since", "until"} <= data.keys() and data["until"] < data["since"]:
            self.add_error("until", "Последний день раньше первого.")
        return data


class TemplateForm(WithWhy):
    """Every line must be one that a file can be made by; a new template begins as the one before it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["columns"].widget.attrs["rows"] = 20
        self.fields["note"].widget.attrs["rows"] = 2
        if self.instance.pk is None and (before := FrdoTemplate.objects.first()):
            self.initial.setdefault("columns", before.columns)

    def clean_columns(self) -> str:
        text = str(self.cleaned_data["columns"])
        parsed(text)
        return text
