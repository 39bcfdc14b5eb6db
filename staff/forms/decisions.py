from django import forms

from lib.forms import ActionForm


class RefusalForm(ActionForm):
    """Why the Responsible says no; asked only then (R11, R15)."""

    refusal = forms.CharField(
        label="Почему отклоняете",
        help_text="Работник получит эти слова в письме.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Напишите, почему отклоняете: работник получит эти слова в письме."},
    )
