"""Fields, answers and forms that the stories share."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts import addresses
from accounts import reasons as account_reasons
from lib import readers, snils
from lib.forms import ActionForm, WhyField
from lib.sheets import cells
from organizations.models import Organization
from staff.models import Position
from staff.states import Kind


def text(autocomplete: str, **more: str) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": autocomplete, **more})


def mailbox() -> forms.EmailInput:
    return forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"})


def personal_email(typed: str) -> str:
    """One spelling of the address. Raises the reason when it is an organization's own (R2)."""
    email = addresses.clean(typed)
    if Organization.objects.filter(email__iexact=email).exists():
        raise account_reasons.organization_address().to(readers.now())
    return email


class NameField(forms.CharField):
    """A part of ФИО as the passport has it; typed all in capitals or all small, it gets its capitals right (R1)."""

    def __init__(self, *, autocomplete: str, **kwargs: Any) -> None:
        super().__init__(max_length=80, widget=text(autocomplete), **kwargs)

    def clean(self, value: Any) -> str:
        name = " ".join(super().clean(value).split())
        return cells.name(name) if name else ""


class SnilsField(forms.CharField):
    """Eleven digits with right control digits, however they are divided (R1)."""

    def __init__(self, **kwargs: Any) -> None:
        widget = text("off", inputmode="numeric", **{"class": "w-20ch"})
        super().__init__(max_length=20, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        digits: str = super().clean(value)
        return snils.clean(digits) if digits else ""


KINDS = [
    (Kind.MAIN, "Это моё основное место работы"),
    (Kind.EXTERNAL, "Я внешний совместитель: основная работа в другой организации"),
]
PEDAGOGICAL = [("no", "Нет"), ("yes", "Да")]
PEDAGOGICAL_ANSWERS = {"yes": True, "no": False}


class PositionField(forms.ModelChoiceField):
    """One of the positions that the operator keeps on offer (R17)."""

    def __init__(self, **kwargs: Any) -> None:
        said = {"required": "Выберите должность.", "invalid_choice": "Выберите должность из списка."}
        chosen = {"label": "Должность", "empty_label": "Выберите должность", "error_messages": said}
        super().__init__(Position.objects.filter(active=True), **chosen | kwargs)


class RefusalForm(ActionForm):
    """Why the Responsible says no to a workplace or to a change of data; asked only then (R11, R15)."""

    refusal = WhyField(
        "Почему отклоняете",
        help_text="Работник получит эти слова в письме.",
        missing="Напишите, почему отклоняете: работник получит эти слова в письме.",
    )
