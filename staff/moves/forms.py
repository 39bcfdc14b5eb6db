from __future__ import annotations

from django import forms

from lib.dates import today
from lib.forms import ActionForm, DayField, WhyField
from organizations.forms import OrganizationField
from staff.states import DismissalReason


class LastDayForm(ActionForm):
    """The last day of work by the order; today until somebody says another (R12, R13)."""

    on = DayField(
        label="Последний день работы",
        help_text="По приказу, например 31.08.2026",
        example="31.08.2026",
        missing="Укажите последний день работы.",
        initial=today,
    )


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

    organization = OrganizationField()
    search = forms.CharField(required=False, max_length=100)


class TakingBackForm(ActionForm):
    """Why a dismissal or a transfer is taken back (R12, R13)."""

    why = WhyField(
        "Почему отменяете",
        help_text="Останется в истории.",
        missing="Напишите, почему отменяете. Достаточно одного предложения.",
    )
