from typing import Any

from django import forms

from lib.forms import ActionForm


class NameForm(ActionForm):
    """The organization's name, as its charter has it (R24)."""

    name = forms.CharField(
        label="Название по уставу",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Введите название так, как оно записано в уставе."},
    )

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class CoverageForm(ActionForm):
    """How many workers the organization must register (R8)."""

    must_register = forms.IntegerField(
        label="Сколько работников подлежит регистрации",
        help_text="Все, кто имеет право на ИОЧ, вместе с теми, кто в декрете и в отпуске по уходу за ребёнком.",
        min_value=0,
        max_value=100_000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["must_register"].widget.attrs["inputmode"] = "numeric"
