"""«Сроки хранения»: a number of days for each kind (R42)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminIntegerFieldWidget

from retention import rules
from retention.facts import terms
from retention.known import KEPT
from ui.admin_actions import WhyForm

SAID = {"required": "Укажите число дней.", "invalid": "Укажите целое число дней."}


class TermsForm(WhyForm):
    """Only what is written otherwise than it stands is handed to the action."""

    def __init__(self, data: Any, *, may_change: bool = True) -> None:
        self.now = terms()
        super().__init__(data, initial=self.now)
        for name, kept in KEPT.items():
            shown = UnfoldAdminIntegerFieldWidget(
                attrs={"min": kept.least, "max": kept.most, "class": "term-days"}
            )
            self.fields[name] = forms.IntegerField(label=kept.title, widget=shown, error_messages=SAID)
        for field in self.fields.values():
            field.disabled = not may_change

    def clean(self) -> dict[str, Any]:
        read = super().clean() or self.cleaned_data
        for name in KEPT:
            for reason in rules.may_set({name: read[name]}) if read.get(name) is not None else []:
                self.add_error(name, reason)
        return read

    @property
    def changed(self) -> dict[str, int]:
        return {
            name: self.cleaned_data[name]
            for name, days in self.now.items()
            if self.cleaned_data[name] != days
        }
