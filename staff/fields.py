"""Fields and answers that sign-up, workplaces and personal data share."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from lib import snils
from lib.dates import format_date
from staff.states import Kind

_NAME = re.compile(r"[А-ЯЁа-яё][А-ЯЁа-яё' .’()-]*")


def text(autocomplete: str, **more: str) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": autocomplete, **more})


def mailbox() -> forms.EmailInput:
    return forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"})


class NameField(forms.CharField):
    """A part of ФИО as the passport has it."""

    def __init__(self, *, autocomplete: str, **kwargs: Any) -> None:
        super().__init__(max_length=80, widget=text(autocomplete), **kwargs)

    def clean(self, value: Any) -> str:
        name = " ".join(super().clean(value).split())
        if name and not _NAME.fullmatch(name):
            raise ValidationError("Пишите русскими буквами, как в паспорте.")
        return name


class DayField(forms.DateField):
    """ДД.ММ.ГГГГ, or what a browser fills in by itself; what was typed stays as typed."""

    input_formats = ("%d.%m.%Y", "%Y.%m.%d")

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        widget = text(autocomplete, inputmode="decimal", **{"class": "w-10ch"})
        wrong = {"invalid": "Такой даты нет. Пишите день, месяц и год: 17.05.1985."}
        super().__init__(widget=widget, error_messages=wrong, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return format_date(value) if isinstance(value, date) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = re.sub(r"[\s/,.-]+", ".", value.strip())
        return super().to_python(value)


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
