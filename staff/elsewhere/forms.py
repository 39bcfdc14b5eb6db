from __future__ import annotations

from django import forms
from django.core.files.base import ContentFile

from lib import uploads
from lib.forms import ActionForm, DayField
from staff.states import PaidBy

MOST_HOURS = 2000


class CourseForm(ActionForm):
    """What the worker tells of a course from another place, with its certificate (R20)."""

    programme = forms.CharField(
        label="Название программы",
        max_length=400,
        error_messages={"required": "Перепишите название с удостоверения."},
    )
    provider = forms.CharField(
        label="Где пройден",
        help_text="Организация, которая выдала удостоверение",
        max_length=300,
        error_messages={"required": "Перепишите организацию с удостоверения."},
    )
    hours = forms.IntegerField(
        label="Сколько часов",
        min_value=1,
        max_value=MOST_HOURS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "w-3ch", "autocomplete": "off"}),
        error_messages={
            "required": "Перепишите объём в часах.",
            "invalid": "Напишите объём числом, например 36.",
            "min_value": "Напишите объём числом, например 36.",
            "max_value": f"Больше {MOST_HOURS} часов в одном курсе не бывает.",
        },
    )
    starts_on = DayField(label="Первый день", example="02.03.2026", missing="Укажите первый день курса.")
    ends_on = DayField(label="Последний день", example="06.03.2026", missing="Укажите последний день курса.")
    number = forms.CharField(
        label="Номер удостоверения",
        max_length=60,
        widget=forms.TextInput(attrs={"class": "w-20ch", "autocomplete": "off"}),
        error_messages={"required": "Перепишите номер с удостоверения."},
    )
    issued_on = DayField(
        label="Дата выдачи", example="06.03.2026", missing="Перепишите дату выдачи с удостоверения."
    )
    funding = forms.ChoiceField(
        label="Кто оплатил",
        choices=PaidBy.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Выберите, за чей счёт был курс."},
    )
    scan = forms.FileField(
        label="Скан удостоверения",
        help_text="PDF, JPEG или PNG, не больше 10 МБ",
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
        error_messages={"required": "Приложите скан: по нему сверят сведения.", "empty": "Файл пуст."},
    )

    def clean_number(self) -> str:
        return str(self.cleaned_data["number"]).replace("№", " ").strip()

    def clean_scan(self) -> ContentFile[bytes]:
        return uploads.cleaned(self.cleaned_data["scan"])

    def clean_funding(self) -> PaidBy:
        return PaidBy(self.cleaned_data["funding"])
