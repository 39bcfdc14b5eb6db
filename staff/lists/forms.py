from __future__ import annotations

from django import forms

from lib.forms import ActionForm


class ListForm(ActionForm):
    """How a list of workers is called (R45)."""

    name = forms.CharField(
        label="Название списка",
        max_length=40,
        help_text="Например, «Математики без чека»",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Назовите список."},
    )

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())
