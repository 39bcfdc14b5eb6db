from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from lib.dates import today
from lib.forms import ActionForm, DayField, WhyField
from organizations.forms import OrganizationField
from staff.states import DismissalReason
from staff.studies import Seat
from ui.templatetags.words import period


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
    release = forms.TypedMultipleChoiceField(
        label="Отменить записи на курсы, которые ещё не начались",
        help_text="Место в группе и блок чека освободятся, работник получит письмо. Записи без отметки сохранятся: "
        "учиться можно и на новом месте.",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Одна из записей уже отменена: проверьте отметки."},
    )

    def __init__(self, *args: Any, coming: Sequence[Seat] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = [(seat.enrolment_id, _said(seat)) for seat in coming if seat.releasable(today())]
        if chosen:
            self.fields["release"].choices = chosen  # type: ignore[attr-defined]
        else:
            del self.fields["release"]


def _said(seat: Seat) -> str:
    return f"«{seat.title}», {period(seat.starts_on, seat.ends_on)}"


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
