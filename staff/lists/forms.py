from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextInputWidget

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


class OperatorListForm(ListForm):
    """The same in the admin's look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = self.fields["name"]
        name.widget = UnfoldAdminTextInputWidget(attrs={"autocomplete": "off", "maxlength": 40})
        name.help_text = "Например, «Новые, ждут меня»"
