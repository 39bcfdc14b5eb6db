from __future__ import annotations

from typing import Any

from django import forms

from lib.dates import today
from lib.forms import ActionForm
from organizations.models import Organization
from staff.states import DismissalReason


class LastDayForm(ActionForm):
    on = forms.DateField(
        label="Последний день работы",
        help_text="По приказу, например 31.08.2026",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "class": "w-10ch"}),
        error_messages={
            "required": "Укажите последний день работы.",
            "invalid": "Такой даты нет. Пишите день, месяц и год: 31.08.2026.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = f"{today():%d.%m.%Y}"


class DismissalForm(LastDayForm):
    """«Уволить»: the day and one of the memo's reasons (R12)."""

    reason = forms.ChoiceField(
        label="Куда переходит работник",
        choices=DismissalReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Отметьте, куда переходит работник."},
    )


class TransferForm(LastDayForm):
    """The new organization, of the region (R13)."""

    organization = forms.ModelChoiceField(
        Organization.objects.open(),
        label="Организация",
        error_messages={
            "required": "Найдите и выберите организацию.",
            "invalid_choice": "Такой организации нет. Найдите её в списке и выберите.",
        },
    )
    search = forms.CharField(required=False, max_length=100)


class TakingBackForm(ActionForm):
    why = forms.CharField(
        label="Почему отменяете",
        help_text="Останется в истории.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Напишите, почему отменяете. Достаточно одного предложения."},
    )
