from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.base import ContentFile

from lib import uploads
from lib.forms import ActionForm, DayField
from staff.forms import PositionField
from staff.models import Worker
from staff.states import Category


class AttestationForm(ActionForm):
    """What the worker tells of an attestation, with its document (R19)."""

    position = PositionField(label="По какой должности")
    category = forms.ChoiceField(
        label="Результат",
        choices=Category.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Выберите, что установлено."},
    )
    on = DayField(
        label="Дата аттестации",
        help_text="День решения комиссии или приказа, например 26.03.2024",
        example="26.03.2024",
        missing="Перепишите дату из приказа.",
    )
    next_on = DayField(
        label="Когда следующая",
        help_text="Если в приказе есть срок. У бессрочной категории оставьте пустым",
        example="26.03.2029",
        required=False,
    )
    scan = forms.FileField(
        label="Скан приказа или аттестационного листа",
        help_text="PDF, JPEG или PNG, не больше 10 МБ",
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
        error_messages={
            "required": "Приложите скан: по нему сверят дату и категорию.",
            "empty": "Файл пуст.",
        },
    )

    def __init__(self, *args: Any, worker: Worker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if post := worker.training_employment():
            self.fields["position"].initial = post.position_id

    def clean_scan(self) -> ContentFile[bytes]:
        return uploads.cleaned(self.cleaned_data["scan"])

    def clean_category(self) -> Category:
        return Category(self.cleaned_data["category"])
